/** What every store of this service needs of the database. */
@NullMarked
package org.wayfinder.profile.storage;

import org.jspecify.annotations.NullMarked;
