/** What the tests of the local stack share. */
@NullMarked
package org.wayfinder.local;

import org.jspecify.annotations.NullMarked;
