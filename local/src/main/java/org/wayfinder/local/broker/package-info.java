/** A real Apache Kafka broker (KRaft, one node) as a JVM of its own. */
@NullMarked
package org.wayfinder.local.broker;

import org.jspecify.annotations.NullMarked;
