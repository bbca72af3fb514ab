/** The connection to MongoDB: time limits, and one failure for all that means "not now". */
@NullMarked
package org.wayfinder.recommendation.storage;

import org.jspecify.annotations.NullMarked;
