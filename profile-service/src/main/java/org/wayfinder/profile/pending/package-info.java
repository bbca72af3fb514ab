/** The marks of what is stored and not yet published. */
@NullMarked
package org.wayfinder.profile.pending;

import org.jspecify.annotations.NullMarked;
