/** What requests that create or change something share: findings, creation keys, new ids. */
@NullMarked
package org.wayfinder.service.request;

import org.jspecify.annotations.NullMarked;
