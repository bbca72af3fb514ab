@NullMarked
package org.wayfinder.benchmark.engine;

import org.jspecify.annotations.NullMarked;
