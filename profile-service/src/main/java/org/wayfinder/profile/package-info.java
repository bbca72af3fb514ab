/** Schools, staff, students, caseloads, assessments and interest profiles, and who may see them. */
@NullMarked
package org.wayfinder.profile;

import org.jspecify.annotations.NullMarked;
