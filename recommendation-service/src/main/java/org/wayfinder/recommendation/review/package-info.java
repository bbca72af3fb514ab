/** What counsellors make of recommendations: their views before, their verdicts after. */
@NullMarked
package org.wayfinder.recommendation.review;

import org.jspecify.annotations.NullMarked;
