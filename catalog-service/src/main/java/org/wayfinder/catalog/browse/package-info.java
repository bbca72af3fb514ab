/** What everybody may read over HTTP from the current edition. */
@NullMarked
package org.wayfinder.catalog.browse;

import org.jspecify.annotations.NullMarked;
