/** The report of one student on one page, for the talk and for the folder. */
@NullMarked
package org.wayfinder.recommendation.report;

import org.jspecify.annotations.NullMarked;
