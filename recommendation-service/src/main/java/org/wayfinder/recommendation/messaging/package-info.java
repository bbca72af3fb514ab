/** The connection to Kafka: where it is, which topics there are, how clients are set up. */
@NullMarked
package org.wayfinder.recommendation.messaging;

import org.jspecify.annotations.NullMarked;
