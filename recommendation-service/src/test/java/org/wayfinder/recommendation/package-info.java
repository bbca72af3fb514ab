@NullMarked
package org.wayfinder.recommendation;

import org.jspecify.annotations.NullMarked;
