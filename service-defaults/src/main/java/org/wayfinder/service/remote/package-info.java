/** Calls to other services, guarded in one visible place. */
@NullMarked
package org.wayfinder.service.remote;

import org.jspecify.annotations.NullMarked;
