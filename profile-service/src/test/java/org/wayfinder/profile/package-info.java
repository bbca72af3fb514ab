/** The rules of the house, and the store contracts on every database there is. */
@NullMarked
package org.wayfinder.profile;

import org.jspecify.annotations.NullMarked;
