@NullMarked
package org.wayfinder.benchmark;

import org.jspecify.annotations.NullMarked;
