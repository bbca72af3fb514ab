/** What operators may see: that it runs, never whose data it is. */
@NullMarked
package org.wayfinder.profile.operations;

import org.jspecify.annotations.NullMarked;
