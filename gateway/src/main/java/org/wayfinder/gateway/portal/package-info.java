/** The web pages: which addresses are pages, and how long browsers may keep their files. */
@NullMarked
package org.wayfinder.gateway.portal;

import org.jspecify.annotations.NullMarked;
