/**
 * A server that speaks MongoDB's wire protocol and keeps what it acknowledged, for trying,
 * developing and testing.
 */
@NullMarked
package org.wayfinder.database;

import org.jspecify.annotations.NullMarked;
