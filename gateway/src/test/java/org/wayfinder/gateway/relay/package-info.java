/** Tests of asking services and relaying their answers. */
@NullMarked
package org.wayfinder.gateway.relay;

import org.jspecify.annotations.NullMarked;
