/**
 * Values as bytes that sort as MongoDB sorts the values; what documents and indexes are filed
 * under.
 */
@NullMarked
package org.wayfinder.database.key;

import org.jspecify.annotations.NullMarked;
