/**
 * What the local stack consists of: its ports, its data folder, its processes and their settings.
 */
@NullMarked
package org.wayfinder.local.stack;

import org.jspecify.annotations.NullMarked;
