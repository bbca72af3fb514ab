/** What a newer Wayfinder ships for a catalogue that the school has made its own. */
@NullMarked
package org.wayfinder.catalog.shipped;

import org.jspecify.annotations.NullMarked;
