@NullMarked
package org.wayfinder.recommendation.worker;

import org.jspecify.annotations.NullMarked;
