/** Tests of signing in and out. */
@NullMarked
package org.wayfinder.gateway.signin;

import org.jspecify.annotations.NullMarked;
