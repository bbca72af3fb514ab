/** The catalogue of frameworks, clusters and careers, published as editions. */
@NullMarked
package org.wayfinder.catalog;

import org.jspecify.annotations.NullMarked;
