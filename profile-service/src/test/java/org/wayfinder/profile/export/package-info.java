/** Tests of exported files. */
@NullMarked
package org.wayfinder.profile.export;

import org.jspecify.annotations.NullMarked;
