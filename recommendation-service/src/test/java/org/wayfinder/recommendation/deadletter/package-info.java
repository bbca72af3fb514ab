@NullMarked
package org.wayfinder.recommendation.deadletter;

import org.jspecify.annotations.NullMarked;
