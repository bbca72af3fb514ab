package org.wayfinder.catalog.draft;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wayfinder.catalog.content.Catalogue;
import org.wayfinder.catalog.content.CatalogueProblem;
import org.wayfinder.catalog.content.Completeness;
import org.wayfinder.catalog.edition.EditionCodec;
import org.wayfinder.catalog.edition.Entities;
import org.wayfinder.service.FieldProblem;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import tools.jackson.core.JacksonException;

/** Says whether content could be published as an edition, and what keeps it from that. */
@Component
class DraftCheck {

  private static final int SHOWN = 100;

  private final EditionCodec codec;

  DraftCheck(EditionCodec codec) {
    this.codec = codec;
  }

  /** Everything that keeps a draft from being published; empty when nothing does. */
  List<CatalogueProblem> problems(DraftView draft) {
    var unreadable = unreadable(draft);
    if (!unreadable.isEmpty()) {
      return unreadable;
    }
    return codec.catalogue(draft.entities()).problems();
  }

  /** A change may have been drafted when the catalogue had other fields. */
  private List<CatalogueProblem> unreadable(DraftView draft) {
    var problems = new ArrayList<CatalogueProblem>();
    for (var change : draft.changes()) {
      var key = change.key();
      change
          .content()
          .ifPresent(json -> {
            try {
              Completeness.missing(codec.thing(key, json))
                  .forEach(at ->
                      problems.add(
                          new CatalogueProblem(key.kind(), key.id(), at, "lacks this field")));
            } catch (JacksonException _) {
              problems.add(
                  new CatalogueProblem(
                      key.kind(), key.id(), "", "was drafted in another form; save it anew"));
            }
          });
    }
    return problems;
  }

  /**
   * The catalogue of a draft.
   *
   * @throws ProblemException 422 with what is wrong
   */
  Catalogue require(DraftView draft) {
    var unreadable = unreadable(draft);
    if (!unreadable.isEmpty()) {
      throw refused(unreadable);
    }
    return require(draft.entities());
  }

  /**
   * The catalogue that things make.
   *
   * @throws ProblemException 422 with what is wrong
   */
  Catalogue require(Entities content) {
    var catalogue = codec.catalogue(content);
    var problems = catalogue.problems();
    if (!problems.isEmpty()) {
      throw refused(problems);
    }
    return catalogue;
  }

  private static ProblemException refused(List<CatalogueProblem> problems) {
    return new ProblemException(
        ProblemType.VALIDATION_FAILED,
        "%d things keep this from being an edition; nothing was published. See 'errors'%s."
            .formatted(problems.size(), problems.size() > SHOWN ? " for the first " + SHOWN : ""),
        problems.stream()
            .limit(SHOWN)
            .map(problem -> new FieldProblem("#" + problem.path(), problem.toString()))
            .toList());
  }
}
