/** Tests of the setup feature. */
@NullMarked
package org.wayfinder.profile.setup;

import org.jspecify.annotations.NullMarked;
