/** Tests of what its twin promises. */
@NullMarked
package org.wayfinder.local.stack;

import org.jspecify.annotations.NullMarked;
