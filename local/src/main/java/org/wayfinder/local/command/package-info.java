/** The commands of the script {@code wayfinder}. */
@NullMarked
package org.wayfinder.local.command;

import org.jspecify.annotations.NullMarked;
