/** The whole local stack with a school of students who are signed in. */
@NullMarked
package org.wayfinder.benchmark.school;

import org.jspecify.annotations.NullMarked;
