/** What this service knows of a student: the newest roster entry and the newest profile. */
@NullMarked
package org.wayfinder.recommendation.student;

import org.jspecify.annotations.NullMarked;
