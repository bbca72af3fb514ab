/** The demo school: what it consists of, and its loading through the public API. */
@NullMarked
package org.wayfinder.local.demo;

import org.jspecify.annotations.NullMarked;
