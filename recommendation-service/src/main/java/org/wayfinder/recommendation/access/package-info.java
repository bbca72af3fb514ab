/** Who may see whose recommendations; profile-service is asked each time. */
@NullMarked
package org.wayfinder.recommendation.access;

import org.jspecify.annotations.NullMarked;
