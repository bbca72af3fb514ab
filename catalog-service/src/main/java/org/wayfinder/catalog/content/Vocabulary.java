package org.wayfinder.catalog.content;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words by which clusters and careers are filtered and compared, and the names of what careers
 * have figures of.
 *
 * @param skills what clusters ask for
 * @param careerSkills names of careers' skills; none in files and editions older than the field
 * @param careerKnowledge names of careers' knowledge areas; likewise
 * @param reviewed whether a person has checked the names; what doesn't say so is unreviewed
 */
public record Vocabulary(
    List<Term> skills,
    List<Term> education,
    List<Term> settings,
    List<Term> careerSkills,
    List<Term> careerKnowledge,
    boolean reviewed) {

  public Vocabulary {
    careerSkills = Objects.requireNonNullElse(careerSkills, List.of());
    careerKnowledge = Objects.requireNonNullElse(careerKnowledge, List.of());
  }

  /**
   * One word of the vocabulary.
   *
   * @param jobZone for an education level: the O*NET job zone it usually leads to, 1..5
   */
  public record Term(String id, LocalizedText name, @Nullable Integer jobZone) {}
}
