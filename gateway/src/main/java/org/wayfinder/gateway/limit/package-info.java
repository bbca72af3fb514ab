/** How much one caller may ask for: bodies and rates. */
@NullMarked
package org.wayfinder.gateway.limit;

import org.jspecify.annotations.NullMarked;
