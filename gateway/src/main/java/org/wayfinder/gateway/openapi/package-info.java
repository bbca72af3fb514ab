/** The API documents of all services in one place. */
@NullMarked
package org.wayfinder.gateway.openapi;

import org.jspecify.annotations.NullMarked;
