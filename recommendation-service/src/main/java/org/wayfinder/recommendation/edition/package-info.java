/**
 * Editions of the catalogue: learnt of by event and by HTTP, kept as copies, compiled for the
 * engine.
 */
@NullMarked
package org.wayfinder.recommendation.edition;

import org.jspecify.annotations.NullMarked;
