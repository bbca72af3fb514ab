/** The installation's own secrets. */
@NullMarked
package org.wayfinder.profile.keys;

import org.jspecify.annotations.NullMarked;
