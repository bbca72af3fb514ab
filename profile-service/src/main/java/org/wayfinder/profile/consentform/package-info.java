/** Giving and withdrawing consent over HTTP. */
@NullMarked
package org.wayfinder.profile.consentform;

import org.jspecify.annotations.NullMarked;
