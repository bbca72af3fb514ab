/** Tests of what its twin promises. */
@NullMarked
package org.wayfinder.local.demo;

import org.jspecify.annotations.NullMarked;
