/** Tests of moves. */
@NullMarked
package org.wayfinder.profile.move;

import org.jspecify.annotations.NullMarked;
