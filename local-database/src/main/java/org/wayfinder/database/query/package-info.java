/**
 * Which keys a filter and a sort need to look at, and the documents found there, batch by batch.
 */
@NullMarked
package org.wayfinder.database.query;

import org.jspecify.annotations.NullMarked;
