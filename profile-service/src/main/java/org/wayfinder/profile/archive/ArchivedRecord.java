package org.wayfinder.profile.archive;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.wayfinder.profile.interest.ProfileVersionView;
import org.wayfinder.profile.student.ArchivedStudent;

/**
 * Of an archive's record, what is taken back in.
 *
 * @param form of the JSON
 * @param profileVersions oldest first
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ArchivedRecord(
    int form, ArchivedStudent student, List<ProfileVersionView> profileVersions, Saved shortlist) {

  /** The only form so far; counted up when another one can't be read any more. */
  static final int FORM = 1;

  /** What was saved to come back to. */
  record Saved(List<String> clusters, List<String> careers) {}
}
