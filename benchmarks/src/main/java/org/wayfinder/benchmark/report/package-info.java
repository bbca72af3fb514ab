/** What was measured, against what was aimed at, for a terminal and for a document. */
@NullMarked
package org.wayfinder.benchmark.report;

import org.jspecify.annotations.NullMarked;
