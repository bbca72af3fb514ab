/** A release of the O*NET database: read from its zip, compared with the catalogue, drafted. */
@NullMarked
package org.wayfinder.catalog.onet;

import org.jspecify.annotations.NullMarked;
