/** Tests of the access log. */
@NullMarked
package org.wayfinder.profile.accesslog;

import org.jspecify.annotations.NullMarked;
