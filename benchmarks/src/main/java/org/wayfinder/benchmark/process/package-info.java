/** Child processes of a measurement: storage, services, their shares and costs of the processor. */
@NullMarked
package org.wayfinder.benchmark.process;

import org.jspecify.annotations.NullMarked;
