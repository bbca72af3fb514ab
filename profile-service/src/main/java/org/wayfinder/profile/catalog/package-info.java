/** What this service knows of the catalogue: the ids and the assessment items of one edition. */
@NullMarked
package org.wayfinder.profile.catalog;

import org.jspecify.annotations.NullMarked;
