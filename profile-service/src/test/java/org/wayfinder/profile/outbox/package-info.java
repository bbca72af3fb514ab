/** Tests of the outbox feature. */
@NullMarked
package org.wayfinder.profile.outbox;

import org.jspecify.annotations.NullMarked;
