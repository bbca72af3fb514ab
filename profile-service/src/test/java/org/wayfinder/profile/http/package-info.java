/** The running service over HTTP, on a real broker and a wire-compatible database. */
@NullMarked
package org.wayfinder.profile.http;

import org.jspecify.annotations.NullMarked;
