/** Tests of the search. */
@NullMarked
package org.wayfinder.catalog.search;

import org.jspecify.annotations.NullMarked;
