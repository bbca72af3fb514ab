/**
 * What the gateway and each service behind it can take at once, and what is refused beyond that.
 */
@NullMarked
package org.wayfinder.gateway.load;

import org.jspecify.annotations.NullMarked;
