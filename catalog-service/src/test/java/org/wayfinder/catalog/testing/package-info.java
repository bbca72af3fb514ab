/** What all tests of the whole service need. */
@NullMarked
package org.wayfinder.catalog.testing;

import org.jspecify.annotations.NullMarked;
