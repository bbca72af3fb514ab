/** What the people who run this installation can ask of the service. */
@NullMarked
package org.wayfinder.recommendation.operations;

import org.jspecify.annotations.NullMarked;
