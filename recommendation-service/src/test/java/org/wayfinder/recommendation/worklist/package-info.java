/** Tests of worklists. */
@NullMarked
package org.wayfinder.recommendation.worklist;

import org.jspecify.annotations.NullMarked;
