/** Tests of what its twin promises. */
@NullMarked
package org.wayfinder.database.key;

import org.jspecify.annotations.NullMarked;
