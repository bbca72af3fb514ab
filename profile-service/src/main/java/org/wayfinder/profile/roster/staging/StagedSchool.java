package org.wayfinder.profile.roster.staging;

import org.jspecify.annotations.Nullable;

/**
 * A school as the file has it.
 *
 * @param formerId its id in the roster before, where the mapping says that it has changed
 */
public record StagedSchool(String sourcedId, @Nullable String formerId, String name, long line) {}
