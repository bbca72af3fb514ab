/**
 * What every store here relies on, asked of any server that speaks MongoDB's protocol: the local
 * database, or with {@code -Dmongodb-uri} another. It asserts nothing that MongoDB doesn't
 * document.
 */
@NullMarked
package org.wayfinder.database.conformance;

import org.jspecify.annotations.NullMarked;
