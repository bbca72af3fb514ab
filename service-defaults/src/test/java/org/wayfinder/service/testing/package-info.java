/** What the tests of every service stand on: a database, a broker and a token issuer in process. */
@NullMarked
package org.wayfinder.service.testing;

import org.jspecify.annotations.NullMarked;
