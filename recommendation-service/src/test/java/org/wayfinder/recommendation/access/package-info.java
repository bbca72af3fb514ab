@NullMarked
package org.wayfinder.recommendation.access;

import org.jspecify.annotations.NullMarked;
