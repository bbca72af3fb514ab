@NullMarked
package org.wayfinder.catalog.onet;

import org.jspecify.annotations.NullMarked;
