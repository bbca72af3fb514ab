/** Interviews with professionals: recorded by one editor, reviewed by another, then shown. */
@NullMarked
package org.wayfinder.catalog.interview;

import org.jspecify.annotations.NullMarked;
