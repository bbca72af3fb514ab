@NullMarked
package org.wayfinder.catalog.transfer;

import org.jspecify.annotations.NullMarked;
