/** What a draft of the catalogue would change for the students, in numbers that name nobody. */
@NullMarked
package org.wayfinder.recommendation.preview;

import org.jspecify.annotations.NullMarked;
