/** Clusters and careers a student wants to come back to. */
@NullMarked
package org.wayfinder.profile.shortlist;

import org.jspecify.annotations.NullMarked;
