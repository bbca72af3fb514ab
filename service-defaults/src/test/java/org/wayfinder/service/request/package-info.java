/** Tests of the request feature. */
@NullMarked
package org.wayfinder.service.request;

import org.jspecify.annotations.NullMarked;
