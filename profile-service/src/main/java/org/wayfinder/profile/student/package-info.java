/** Students on the roster, and the caseloads they belong to. */
@NullMarked
package org.wayfinder.profile.student;

import org.jspecify.annotations.NullMarked;
