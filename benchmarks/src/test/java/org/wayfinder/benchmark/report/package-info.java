@NullMarked
package org.wayfinder.benchmark.report;

import org.jspecify.annotations.NullMarked;
