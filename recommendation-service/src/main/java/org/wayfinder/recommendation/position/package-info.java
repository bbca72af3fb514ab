/**
 * How far this database has read the students topic, and what happens when one of them lost
 * something.
 */
@NullMarked
package org.wayfinder.recommendation.position;

import org.jspecify.annotations.NullMarked;
