@NullMarked
package org.wayfinder.recommendation.ranking;

import org.jspecify.annotations.NullMarked;
