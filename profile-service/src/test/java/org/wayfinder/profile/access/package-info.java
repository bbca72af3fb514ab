/** Tests of the access feature. */
@NullMarked
package org.wayfinder.profile.access;

import org.jspecify.annotations.NullMarked;
