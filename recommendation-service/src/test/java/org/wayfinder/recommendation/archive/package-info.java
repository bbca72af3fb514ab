/** Tests of archives. */
@NullMarked
package org.wayfinder.recommendation.archive;

import org.jspecify.annotations.NullMarked;
