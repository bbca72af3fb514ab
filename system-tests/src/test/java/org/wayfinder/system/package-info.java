/** The whole system as its users meet it: started from its jars, driven over HTTP. */
@NullMarked
package org.wayfinder.system;

import org.jspecify.annotations.NullMarked;
