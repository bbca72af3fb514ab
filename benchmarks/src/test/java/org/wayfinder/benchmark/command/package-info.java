@NullMarked
package org.wayfinder.benchmark.command;

import org.jspecify.annotations.NullMarked;
