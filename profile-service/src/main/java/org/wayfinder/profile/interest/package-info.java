/** The versioned interest profile: everything a student told us that is used for matching. */
@NullMarked
package org.wayfinder.profile.interest;

import org.jspecify.annotations.NullMarked;
