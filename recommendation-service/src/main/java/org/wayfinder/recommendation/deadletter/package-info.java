/** Dead letters as operators see them: listed without their bodies, replayed or discarded. */
@NullMarked
package org.wayfinder.recommendation.deadletter;

import org.jspecify.annotations.NullMarked;
