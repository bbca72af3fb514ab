/** Whom a counsellor talks to next, and about what. */
@NullMarked
package org.wayfinder.recommendation.worklist;

import org.jspecify.annotations.NullMarked;
