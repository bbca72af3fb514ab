/** What fitting and evaluating the matching engine share: careers and people as students, hits. */
@NullMarked
package org.wayfinder.benchmark.matching;

import org.jspecify.annotations.NullMarked;
