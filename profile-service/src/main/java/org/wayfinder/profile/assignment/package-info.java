/** The assessment given to students with a due date, and how far each of them is. */
@NullMarked
package org.wayfinder.profile.assignment;

import org.jspecify.annotations.NullMarked;
