@NullMarked
package org.wayfinder.recommendation.preview;

import org.jspecify.annotations.NullMarked;
