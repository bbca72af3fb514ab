/** Tests of the catalog feature. */
@NullMarked
package org.wayfinder.profile.catalog;

import org.jspecify.annotations.NullMarked;
