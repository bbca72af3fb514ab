@NullMarked
package org.wayfinder.recommendation.updates;

import org.jspecify.annotations.NullMarked;
