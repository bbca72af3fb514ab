/** Tests of the assessment feature. */
@NullMarked
package org.wayfinder.profile.assessment;

import org.jspecify.annotations.NullMarked;
