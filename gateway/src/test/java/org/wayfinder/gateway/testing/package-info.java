/** A running gateway, and what stands around it: a service, a sign-in provider, a browser. */
@NullMarked
package org.wayfinder.gateway.testing;

import org.jspecify.annotations.NullMarked;
