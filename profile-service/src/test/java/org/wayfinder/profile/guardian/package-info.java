/** Tests of guardians. */
@NullMarked
package org.wayfinder.profile.guardian;

import org.jspecify.annotations.NullMarked;
