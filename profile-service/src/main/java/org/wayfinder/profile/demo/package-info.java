/** Students who are nobody, with whom staff show the portal. */
@NullMarked
package org.wayfinder.profile.demo;

import org.jspecify.annotations.NullMarked;
