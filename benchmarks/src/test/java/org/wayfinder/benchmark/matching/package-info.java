@NullMarked
package org.wayfinder.benchmark.matching;

import org.jspecify.annotations.NullMarked;
