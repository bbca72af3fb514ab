/** All that is held of a student in one piece, to take along and to bring back. */
@NullMarked
package org.wayfinder.profile.archive;

import org.jspecify.annotations.NullMarked;
