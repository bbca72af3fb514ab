@NullMarked
package org.wayfinder.service.remote;

import org.jspecify.annotations.NullMarked;
