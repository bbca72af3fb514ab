/** Tests of what its twin promises. */
@NullMarked
package org.wayfinder.local.supervisor;

import org.jspecify.annotations.NullMarked;
