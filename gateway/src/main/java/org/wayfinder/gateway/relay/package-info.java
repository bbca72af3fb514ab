/** Handing a request to a service and its answer back, with time limits, retries and breakers. */
@NullMarked
package org.wayfinder.gateway.relay;

import org.jspecify.annotations.NullMarked;
