/** Work that goes on beside requests, and by which of several instances. */
@NullMarked
package org.wayfinder.profile.background;

import org.jspecify.annotations.NullMarked;
