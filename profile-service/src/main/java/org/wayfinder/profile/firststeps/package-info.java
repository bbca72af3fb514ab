/** What a new school has still to do before its students can begin. */
@NullMarked
package org.wayfinder.profile.firststeps;

import org.jspecify.annotations.NullMarked;
