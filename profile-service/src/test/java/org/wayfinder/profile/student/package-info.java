/** Tests of the student feature. */
@NullMarked
package org.wayfinder.profile.student;

import org.jspecify.annotations.NullMarked;
