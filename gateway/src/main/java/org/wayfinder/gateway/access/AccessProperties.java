package org.wayfinder.gateway.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may speak for others.
 *
 * @param trustedProxies regular expression for the addresses of proxies before the gateway, whose
 *     {@code X-Forwarded-*} headers are believed; without it nobody's are
 */
@ConfigurationProperties("wayfinder.access")
record AccessProperties(@Nullable String trustedProxies) {}
