/** Who of several instances does what only one needs to do. */
@NullMarked
package org.wayfinder.recommendation.lease;

import org.jspecify.annotations.NullMarked;
