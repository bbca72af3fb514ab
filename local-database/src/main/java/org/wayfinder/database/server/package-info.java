/**
 * The commands that are served, and the loud refusal of every other one and every unknown option.
 */
@NullMarked
package org.wayfinder.database.server;

import org.jspecify.annotations.NullMarked;
