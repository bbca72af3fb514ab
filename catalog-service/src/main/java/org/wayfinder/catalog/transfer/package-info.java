/** The whole catalogue as one file: written from an edition, read into the draft. */
@NullMarked
package org.wayfinder.catalog.transfer;

import org.jspecify.annotations.NullMarked;
