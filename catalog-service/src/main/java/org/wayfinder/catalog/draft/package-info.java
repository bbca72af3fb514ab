/** What editors changed and have not published yet, and how it becomes an edition. */
@NullMarked
package org.wayfinder.catalog.draft;

import org.jspecify.annotations.NullMarked;
