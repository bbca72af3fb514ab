@NullMarked
package org.wayfinder.recommendation.edition;

import org.jspecify.annotations.NullMarked;
