/** Tests of the staff feature. */
@NullMarked
package org.wayfinder.profile.staff;

import org.jspecify.annotations.NullMarked;
