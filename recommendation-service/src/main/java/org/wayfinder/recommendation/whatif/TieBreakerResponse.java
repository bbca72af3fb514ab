package org.wayfinder.recommendation.whatif;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.wayfinder.recommendation.edition.EditionTexts;
import org.wayfinder.recommendation.engine.TieBreaker;

/** What else to ask, by framework; empty when the answers carry no ranking. */
@Schema(name = "TieBreaker")
record TieBreakerResponse(int profileVersion, int edition, List<Framework> frameworks) {

  /**
   * One framework.
   *
   * @param tied ids of the clusters of the first group; one means that nothing is tied
   * @param items in the order they help
   */
  @Schema(name = "TieBreakerInFramework")
  record Framework(String framework, List<String> tied, List<Item> items) {}

  /** A reserve item of the assessment, answered from 1 to 5. */
  @Schema(name = "TieBreakerItem")
  record Item(String id, String activity, String text) {}

  static TieBreakerResponse of(
      int profileVersion, int edition, List<TieBreaker.Questions> questions, EditionTexts names) {
    return new TieBreakerResponse(
        profileVersion,
        edition,
        questions.stream()
            .map(asked ->
                new Framework(
                    asked.framework(),
                    asked.tied(),
                    asked.items().stream()
                        .map(
                            i -> new Item(i.id(), names.activity(i.activity()), names.item(i.id())))
                        .toList()))
            .toList());
  }
}
