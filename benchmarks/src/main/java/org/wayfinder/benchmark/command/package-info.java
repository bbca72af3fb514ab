/** The program behind {@code ./wayfinder bench}: what is measured, and in which order. */
@NullMarked
package org.wayfinder.benchmark.command;

import org.jspecify.annotations.NullMarked;
