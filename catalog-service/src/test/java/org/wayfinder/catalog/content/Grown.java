package org.wayfinder.catalog.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The shipped catalogue grown: by the careers that wait in the drafts, or to any size. */
public final class Grown {

  private static final Path DRAFTS = Path.of("drafts/careers");
  private static final List<String> PLACES =
      List.of("Rural", "Mobile", "School", "Military", "Night", "Island", "Harbour", "Research");

  private Grown() {}

  /** With the drafts, as long as there are some, whose figures are those of another career. */
  public static Catalogue withDrafts() {
    var shipped = Shipped.catalogue();
    if (!Files.isDirectory(DRAFTS)) {
      return shipped;
    }
    var yaml =
        YAMLMapper.builder()
            .addModule(new CatalogueJsonModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    try (var files = Files.list(DRAFTS)) {
      var drafts = files.sorted().map(file -> yaml.readValue(file.toFile(), CareerText.class));
      return with(shipped, drafts.map(Grown::career).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With variants of its careers until there are so many. */
  public static Catalogue to(int careers) {
    var all = withDrafts();
    var more =
        IntStream.range(0, careers - all.careers().size())
            .mapToObj(i -> variant(all.careers().get(i % all.careers().size()), i))
            .toList();
    return with(all, more);
  }

  private static Career career(CareerText text) {
    var like = Shipped.catalogue().careers().getFirst();
    return Career.of(text, like.figures());
  }

  private static Career variant(Career of, int number) {
    var place = PLACES.get(number % PLACES.size()) + " " + number;
    var title = new TreeMap<String, String>();
    of.title().texts().forEach((language, words) -> title.put(language, words + " " + place));
    return Career.of(
        new CareerText(
            "%02d-%04d.%02d".formatted(60 + number % 40, 1000 + number, number % 100),
            new LocalizedText(title),
            of.alternativeTitles().stream().map(other -> place + " " + other).toList(),
            of.summary(),
            of.description(),
            of.tasks(),
            of.typicalDay(),
            of.workingConditions(),
            of.settings(),
            of.education(),
            of.gettingThere(),
            of.leadsTo(),
            of.comesFrom(),
            of.related(),
            of.clusters(),
            of.reviewed()),
        of.figures());
  }

  private static Catalogue with(Catalogue all, List<Career> more) {
    return new Catalogue(
        all.frameworks(),
        all.clusters(),
        Stream.concat(all.careers().stream(), more.stream()).toList(),
        all.activities(),
        all.items(),
        all.answers(),
        all.nationalClusters(),
        all.crosswalks(),
        all.faq(),
        all.sources(),
        all.vocabulary(),
        all.searchWords());
  }
}
