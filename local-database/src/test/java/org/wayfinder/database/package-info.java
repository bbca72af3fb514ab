/** Tests of what its twin promises. */
@NullMarked
package org.wayfinder.database;

import org.jspecify.annotations.NullMarked;
