/** Rosters for tests. */
@NullMarked
package org.wayfinder.profile.roster.testing;

import org.jspecify.annotations.NullMarked;
