@NullMarked
package org.wayfinder.recommendation.remote;

import org.jspecify.annotations.NullMarked;
