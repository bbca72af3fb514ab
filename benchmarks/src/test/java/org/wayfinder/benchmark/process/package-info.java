@NullMarked
package org.wayfinder.benchmark.process;

import org.jspecify.annotations.NullMarked;
