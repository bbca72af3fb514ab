@NullMarked
package org.wayfinder.benchmark.fitting;

import org.jspecify.annotations.NullMarked;
