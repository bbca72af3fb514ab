/** A caseload as a file for a spreadsheet. */
@NullMarked
package org.wayfinder.profile.export;

import org.jspecify.annotations.NullMarked;
