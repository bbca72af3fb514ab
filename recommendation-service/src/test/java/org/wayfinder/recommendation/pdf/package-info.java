@NullMarked
package org.wayfinder.recommendation.pdf;

import org.jspecify.annotations.NullMarked;
