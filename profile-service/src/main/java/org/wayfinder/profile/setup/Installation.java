package org.wayfinder.profile.setup;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the installation is set up.
 *
 * @param codeHashes hashes of the codes that were printed, one per start of an instance
 * @param plan what the set-up makes; null until somebody used a code
 * @param done whether everything in the plan has been made
 */
record Installation(List<String> codeHashes, @Nullable SetupPlan plan, boolean done) {

  static final Installation NEW = new Installation(List.of(), null, false);

  Installation {
    codeHashes = List.copyOf(codeHashes);
  }

  /** A plan that was made but not carried out to its end. */
  Optional<SetupPlan> unfinishedPlan() {
    return done ? Optional.empty() : Optional.ofNullable(plan);
  }
}
