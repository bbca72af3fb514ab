/** Tests of who gets in. */
@NullMarked
package org.wayfinder.gateway.access;

import org.jspecify.annotations.NullMarked;
