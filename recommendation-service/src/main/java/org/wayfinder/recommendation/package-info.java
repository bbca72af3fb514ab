/** Wayfinder's recommendation service: who fits where, and why. */
@NullMarked
package org.wayfinder.recommendation;

import org.jspecify.annotations.NullMarked;
