/** Tests of shortlists. */
@NullMarked
package org.wayfinder.profile.shortlist;

import org.jspecify.annotations.NullMarked;
