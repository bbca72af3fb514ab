/** The schools of this installation. */
@NullMarked
package org.wayfinder.profile.school;

import org.jspecify.annotations.NullMarked;
