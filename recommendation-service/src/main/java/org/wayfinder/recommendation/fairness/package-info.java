/** Which clusters the engine shows to whom in a school, without pointing at anybody. */
@NullMarked
package org.wayfinder.recommendation.fairness;

import org.jspecify.annotations.NullMarked;
