@NullMarked
package org.wayfinder.recommendation.operations;

import org.jspecify.annotations.NullMarked;
