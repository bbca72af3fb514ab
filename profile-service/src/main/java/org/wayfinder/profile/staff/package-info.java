/** Counsellors, school admins, editors and operators. */
@NullMarked
package org.wayfinder.profile.staff;

import org.jspecify.annotations.NullMarked;
