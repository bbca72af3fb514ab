/** Tests. */
@NullMarked
package org.wayfinder.catalog;

import org.jspecify.annotations.NullMarked;
