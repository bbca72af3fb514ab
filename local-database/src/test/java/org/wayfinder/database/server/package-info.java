/** Tests of what its twin promises. */
@NullMarked
package org.wayfinder.database.server;

import org.jspecify.annotations.NullMarked;
