/** {@code ./wayfinder evaluate}: how well the engine works, in tables, and the document of them. */
@NullMarked
package org.wayfinder.benchmark.evaluation;

import org.jspecify.annotations.NullMarked;
