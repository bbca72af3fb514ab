/** The questionnaire a student answers, and the scores it yields. */
@NullMarked
package org.wayfinder.profile.assessment;

import org.jspecify.annotations.NullMarked;
