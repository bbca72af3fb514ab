package org.wayfinder.catalog.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ties the catalogue's careers to the groups of another classification, as of one version of it.
 *
 * @param version version of the other classification
 * @param basis who says which career belongs where, and how sure that is
 * @param source id of the source, with its licence line
 * @param groups in the order of the other classification
 * @param careers each career once, in the order of codes
 * @param reviewed whether a person has checked it; what doesn't say so is unreviewed
 */
public record Crosswalk(
    String id,
    String version,
    LocalizedText name,
    LocalizedText basis,
    String source,
    List<Group> groups,
    List<Entry> careers,
    boolean reviewed) {

  /**
   * A group of the other classification.
   *
   * @param clusters ids of our clusters that come closest to it
   */
  public record Group(String id, LocalizedText name, List<String> clusters) {}

  /**
   * A career's place in the other classification.
   *
   * @param groups ids of its groups; none when it lies outside, and then {@code reason} says so
   * @param reason why, where it isn't obvious
   */
  public record Entry(String soc, List<String> groups, @Nullable LocalizedText reason) {}
}
