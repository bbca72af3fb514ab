/** Tests of the gathered API documents. */
@NullMarked
package org.wayfinder.gateway.openapi;

import org.jspecify.annotations.NullMarked;
