/** How much the gateway costs, against a bare proxy. */
@NullMarked
package org.wayfinder.benchmark.proxy;

import org.jspecify.annotations.NullMarked;
