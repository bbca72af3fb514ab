/** Tests of what its twin promises. */
@NullMarked
package org.wayfinder.database.query;

import org.jspecify.annotations.NullMarked;
