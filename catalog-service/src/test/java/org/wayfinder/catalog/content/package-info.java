/** Tests. */
@NullMarked
package org.wayfinder.catalog.content;

import org.jspecify.annotations.NullMarked;
