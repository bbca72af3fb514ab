/** Tests of what its twin promises. */
@NullMarked
package org.wayfinder.local.client;

import org.jspecify.annotations.NullMarked;
