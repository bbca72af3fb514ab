/** Which request needs whom: the filter chains, the security headers and the refusals. */
@NullMarked
package org.wayfinder.gateway.access;

import org.jspecify.annotations.NullMarked;
