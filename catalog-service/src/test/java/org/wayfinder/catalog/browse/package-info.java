/** Tests. */
@NullMarked
package org.wayfinder.catalog.browse;

import org.jspecify.annotations.NullMarked;
