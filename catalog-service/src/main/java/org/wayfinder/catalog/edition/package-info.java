/** Immutable numbered states of the catalogue: stored, kept current, announced. */
@NullMarked
package org.wayfinder.catalog.edition;

import org.jspecify.annotations.NullMarked;
