/** Tests of what its twin promises. */
@NullMarked
package org.wayfinder.local.signin;

import org.jspecify.annotations.NullMarked;
