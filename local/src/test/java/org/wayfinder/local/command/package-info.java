/** Tests of what its twin promises. */
@NullMarked
package org.wayfinder.local.command;

import org.jspecify.annotations.NullMarked;
