/** What this service's tests stand on: the running service, a fake catalogue, a small district. */
@NullMarked
package org.wayfinder.profile.testing;

import org.jspecify.annotations.NullMarked;
