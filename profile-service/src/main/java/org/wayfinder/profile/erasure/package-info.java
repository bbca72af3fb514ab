/** Erasing a student everywhere, and the proof of it. */
@NullMarked
package org.wayfinder.profile.erasure;

import org.jspecify.annotations.NullMarked;
