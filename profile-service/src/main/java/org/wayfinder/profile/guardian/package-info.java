/** Guardians: who lets them in, how they accept, and whom they see. */
@NullMarked
package org.wayfinder.profile.guardian;

import org.jspecify.annotations.NullMarked;
