/** Who may edit the catalogue; profile-service is asked each time. */
@NullMarked
package org.wayfinder.catalog.access;

import org.jspecify.annotations.NullMarked;
