/**
 * Starts processes in order, watches them, restarts the crashed, stops all of them, leaves none
 * behind.
 */
@NullMarked
package org.wayfinder.local.supervisor;

import org.jspecify.annotations.NullMarked;
