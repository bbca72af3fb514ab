/** Tests of the consent feature. */
@NullMarked
package org.wayfinder.profile.consent;

import org.jspecify.annotations.NullMarked;
