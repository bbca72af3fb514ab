/** One-page PDFs for people who hear, see or print them. */
@NullMarked
package org.wayfinder.recommendation.pdf;

import org.jspecify.annotations.NullMarked;
