@NullMarked
package org.wayfinder.benchmark.contender;

import org.jspecify.annotations.NullMarked;
