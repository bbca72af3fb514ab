/** Ranks a profile that nobody saved. */
@NullMarked
package org.wayfinder.recommendation.whatif;

import org.jspecify.annotations.NullMarked;
