package org.wayfinder.profile.roster.staging;

import java.util.List;
import org.wayfinder.profile.roster.file.RosterRole;

/**
 * A role and where somebody has it.
 *
 * @param orgs ids of organisations, the most important first
 */
record RoleAt(RosterRole role, List<String> orgs) {

  RoleAt {
    orgs = List.copyOf(orgs);
  }
}
