/** Roster imports as jobs that somebody sends, looks at and has applied. */
@NullMarked
package org.wayfinder.profile.roster.job;

import org.jspecify.annotations.NullMarked;
