/** The one place that decides who may do what. */
@NullMarked
package org.wayfinder.profile.access;

import org.jspecify.annotations.NullMarked;
