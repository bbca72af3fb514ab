/** Tests of a new school's first steps. */
@NullMarked
package org.wayfinder.profile.firststeps;

import org.jspecify.annotations.NullMarked;
