/** A roster as a school sends it: the zip, its tables, and what OneRoster's words mean here. */
@NullMarked
package org.wayfinder.profile.roster.file;

import org.jspecify.annotations.NullMarked;
