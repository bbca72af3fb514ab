@NullMarked
package org.wayfinder.gateway.load;

import org.jspecify.annotations.NullMarked;
