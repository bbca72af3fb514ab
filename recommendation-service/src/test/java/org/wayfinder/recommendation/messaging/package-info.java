@NullMarked
package org.wayfinder.recommendation.messaging;

import org.jspecify.annotations.NullMarked;
