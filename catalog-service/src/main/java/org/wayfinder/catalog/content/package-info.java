/** What the catalogue holds, validated, and how it is read from its readable files. */
@NullMarked
package org.wayfinder.catalog.content;

import org.jspecify.annotations.NullMarked;
