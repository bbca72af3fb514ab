/**
 * The one door to Wayfinder: it knows who calls and how much they may ask, nothing of the domain.
 */
@NullMarked
package org.wayfinder.gateway;

import org.jspecify.annotations.NullMarked;
