/** Tests of the request feature. */
@NullMarked
package org.wayfinder.profile.request;

import org.jspecify.annotations.NullMarked;
