@NullMarked
package org.wayfinder.recommendation.student;

import org.jspecify.annotations.NullMarked;
