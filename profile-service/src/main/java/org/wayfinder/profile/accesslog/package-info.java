/** Who read which student's record: written before the answer, chained so that a change shows. */
@NullMarked
package org.wayfinder.profile.accesslog;

import org.jspecify.annotations.NullMarked;
