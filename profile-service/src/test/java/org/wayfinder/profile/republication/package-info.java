/** Tests of the republication. */
@NullMarked
package org.wayfinder.profile.republication;

import org.jspecify.annotations.NullMarked;
