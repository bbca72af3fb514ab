/** News of recommendations, from whichever instance made them, to whoever waits here. */
@NullMarked
package org.wayfinder.recommendation.updates;

import org.jspecify.annotations.NullMarked;
