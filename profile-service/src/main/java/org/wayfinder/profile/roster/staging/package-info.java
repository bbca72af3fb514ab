/** A roster's rows in the database, checked and in order, where they wait to be compared. */
@NullMarked
package org.wayfinder.profile.roster.staging;

import org.jspecify.annotations.NullMarked;
