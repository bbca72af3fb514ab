/** How long a school keeps the record of a student who has left, and the work that ends it. */
@NullMarked
package org.wayfinder.profile.retention;

import org.jspecify.annotations.NullMarked;
