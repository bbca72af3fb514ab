/** Sign-in at the OIDC provider; what it yields stays in the server-side session. */
@NullMarked
package org.wayfinder.gateway.signin;

import org.jspecify.annotations.NullMarked;
