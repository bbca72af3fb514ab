/** The Kafka worker that feeds student states to the ranking and never loses one. */
@NullMarked
package org.wayfinder.recommendation.worker;

import org.jspecify.annotations.NullMarked;
