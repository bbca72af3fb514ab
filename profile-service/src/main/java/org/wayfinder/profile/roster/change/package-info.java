/** What a roster changes of the people and schools that are there, and the changing of it. */
@NullMarked
package org.wayfinder.profile.roster.change;

import org.jspecify.annotations.NullMarked;
