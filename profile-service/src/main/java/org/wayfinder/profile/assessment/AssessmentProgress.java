package org.wayfinder.profile.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a student is with one assessment, without the answers, which are the student's alone.
 *
 * @param completedAt null while it is open
 */
public record AssessmentProgress(
    String studentId, AssessmentForm form, @Nullable Instant completedAt) {}
