/** Tests of what every service shares. */
@NullMarked
package org.wayfinder.service;

import org.jspecify.annotations.NullMarked;
