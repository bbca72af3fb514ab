/** Faults on purpose: what is broken when, what people do meanwhile, and what must hold after. */
@NullMarked
package org.wayfinder.system.fault;

import org.jspecify.annotations.NullMarked;
