/** The use case: student states go in, stored recommendations come out. */
@NullMarked
package org.wayfinder.recommendation.ranking;

import org.jspecify.annotations.NullMarked;
