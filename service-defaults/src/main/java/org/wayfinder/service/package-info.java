/** What every service shares and nobody would call domain. */
@NullMarked
package org.wayfinder.service;

import org.jspecify.annotations.NullMarked;
