/** What students and their guardians have agreed to, and what follows from it. */
@NullMarked
package org.wayfinder.profile.consent;

import org.jspecify.annotations.NullMarked;
