/** Tests of the person feature. */
@NullMarked
package org.wayfinder.profile.person;

import org.jspecify.annotations.NullMarked;
