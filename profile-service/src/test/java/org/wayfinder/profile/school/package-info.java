/** Tests of the school feature. */
@NullMarked
package org.wayfinder.profile.school;

import org.jspecify.annotations.NullMarked;
