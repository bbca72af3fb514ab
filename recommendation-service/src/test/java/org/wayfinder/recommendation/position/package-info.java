@NullMarked
package org.wayfinder.recommendation.position;

import org.jspecify.annotations.NullMarked;
