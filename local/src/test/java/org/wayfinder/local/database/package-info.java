/** Tests of what its twin promises. */
@NullMarked
package org.wayfinder.local.database;

import org.jspecify.annotations.NullMarked;
