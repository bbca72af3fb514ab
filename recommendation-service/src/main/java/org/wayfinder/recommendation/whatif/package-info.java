/** What would change a ranking: another profile, one other score, a few more questions. */
@NullMarked
package org.wayfinder.recommendation.whatif;

import org.jspecify.annotations.NullMarked;
