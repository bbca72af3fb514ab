/** Other ways to do what recommendation-service does, as programs of their own. */
@NullMarked
package org.wayfinder.benchmark.contender;

import org.jspecify.annotations.NullMarked;
