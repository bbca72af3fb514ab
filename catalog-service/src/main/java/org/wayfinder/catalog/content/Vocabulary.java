package org.wayfinder.catalog.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words by which clusters and careers are filtered and compared. */
public record Vocabulary(List<Term> skills, List<Term> education, List<Term> settings) {

  /**
   * One word of the vocabulary.
   *
   * @param jobZone for an education level: the O*NET job zone it usually leads to, 1..5
   */
  public record Term(String id, LocalizedText name, @Nullable Integer jobZone) {}
}
