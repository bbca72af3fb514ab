/** Tests of how the web pages are served. */
@NullMarked
package org.wayfinder.gateway.portal;

import org.jspecify.annotations.NullMarked;
