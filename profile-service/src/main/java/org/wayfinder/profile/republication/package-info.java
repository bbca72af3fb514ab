/** Publishes everybody's newest state again, when somebody asks or something was lost. */
@NullMarked
package org.wayfinder.profile.republication;

import org.jspecify.annotations.NullMarked;
