@NullMarked
package org.wayfinder.recommendation.lease;

import org.jspecify.annotations.NullMarked;
