/** Tests of assignments. */
@NullMarked
package org.wayfinder.profile.assignment;

import org.jspecify.annotations.NullMarked;
