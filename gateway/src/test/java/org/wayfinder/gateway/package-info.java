/** Tests of the gateway as a whole: its structure and its settings. */
@NullMarked
package org.wayfinder.gateway;

import org.jspecify.annotations.NullMarked;
