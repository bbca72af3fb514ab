@NullMarked
package org.wayfinder.recommendation.report;

import org.jspecify.annotations.NullMarked;
