/** Tests of what its twin promises. */
@NullMarked
package org.wayfinder.local.broker;

import org.jspecify.annotations.NullMarked;
