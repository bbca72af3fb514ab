/** Reading recommendations over HTTP, with reasons in words. */
@NullMarked
package org.wayfinder.recommendation.reading;

import org.jspecify.annotations.NullMarked;
