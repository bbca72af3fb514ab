@NullMarked
package org.wayfinder.recommendation.reading;

import org.jspecify.annotations.NullMarked;
