/** Tests of what its twin promises. */
@NullMarked
package org.wayfinder.database.storage;

import org.jspecify.annotations.NullMarked;
