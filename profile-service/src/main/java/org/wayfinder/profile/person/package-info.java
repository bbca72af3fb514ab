/** Who the caller is on the roster: the binding of a sign-in identity to a person. */
@NullMarked
package org.wayfinder.profile.person;

import org.jspecify.annotations.NullMarked;
