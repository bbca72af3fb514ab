/** Tests of reading a roster. */
@NullMarked
package org.wayfinder.profile.roster.file;

import org.jspecify.annotations.NullMarked;
