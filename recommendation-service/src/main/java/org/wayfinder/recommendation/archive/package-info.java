/** Everything held of a student in one file to take along. */
@NullMarked
package org.wayfinder.recommendation.archive;

import org.jspecify.annotations.NullMarked;
