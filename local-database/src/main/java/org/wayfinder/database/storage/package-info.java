/** Documents and index entries in one file, committed together before anybody is told. */
@NullMarked
package org.wayfinder.database.storage;

import org.jspecify.annotations.NullMarked;
