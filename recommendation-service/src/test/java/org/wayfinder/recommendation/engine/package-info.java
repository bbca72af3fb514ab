@NullMarked
package org.wayfinder.recommendation.engine;

import org.jspecify.annotations.NullMarked;
