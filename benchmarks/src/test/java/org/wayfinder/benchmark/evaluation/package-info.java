@NullMarked
package org.wayfinder.benchmark.evaluation;

import org.jspecify.annotations.NullMarked;
