/**
 * A browser-like HTTP client of the gateway: signs in by the login page, keeps cookies, sends CSRF
 * tokens.
 */
@NullMarked
package org.wayfinder.local.client;

import org.jspecify.annotations.NullMarked;
