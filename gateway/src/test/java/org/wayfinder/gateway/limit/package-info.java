/** Tests of the limits. */
@NullMarked
package org.wayfinder.gateway.limit;

import org.jspecify.annotations.NullMarked;
