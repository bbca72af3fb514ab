/** Many students moved from one counsellor to another at once, and back. */
@NullMarked
package org.wayfinder.profile.move;

import org.jspecify.annotations.NullMarked;
