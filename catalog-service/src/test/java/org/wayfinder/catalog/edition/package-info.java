/** Tests. */
@NullMarked
package org.wayfinder.catalog.edition;

import org.jspecify.annotations.NullMarked;
