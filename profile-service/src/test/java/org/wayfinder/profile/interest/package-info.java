/** Tests of the interest feature. */
@NullMarked
package org.wayfinder.profile.interest;

import org.jspecify.annotations.NullMarked;
