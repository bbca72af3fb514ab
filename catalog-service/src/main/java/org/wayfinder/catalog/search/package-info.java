/**
 * Finds careers, clusters and questions by what people call them. Everything about language, typos
 * and ranking is Apache Lucene's; its types stay in this package.
 */
@NullMarked
package org.wayfinder.catalog.search;

import org.jspecify.annotations.NullMarked;
