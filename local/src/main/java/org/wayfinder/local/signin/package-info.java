/**
 * An OpenID Connect provider for development: login page, accounts from a file, tokens that outlive
 * a restart.
 */
@NullMarked
package org.wayfinder.local.signin;

import org.jspecify.annotations.NullMarked;
