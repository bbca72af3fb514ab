/** Calls to other services, guarded in one visible place. */
@NullMarked
package org.wayfinder.recommendation.remote;

import org.jspecify.annotations.NullMarked;
