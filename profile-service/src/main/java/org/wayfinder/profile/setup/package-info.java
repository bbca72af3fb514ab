/** The first minutes of an installation: a one-time code makes the first school and admin. */
@NullMarked
package org.wayfinder.profile.setup;

import org.jspecify.annotations.NullMarked;
