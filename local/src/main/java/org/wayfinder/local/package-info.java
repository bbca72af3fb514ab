/** The whole system on one machine: broker, database, sign-in, and a supervisor of the services. */
@NullMarked
package org.wayfinder.local;

import org.jspecify.annotations.NullMarked;
