/** Publishes every change of a student's state, whichever process dies in between. */
@NullMarked
package org.wayfinder.profile.outbox;

import org.jspecify.annotations.NullMarked;
