package org.wayfinder.gateway.relay;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services are.
 *
 * @param catalog of catalog-service
 * @param profile of profile-service
 * @param recommendation of recommendation-service
 */
@Validated
@ConfigurationProperties("wayfinder")
public record Services(
    @Valid @NotNull Catalog catalog,
    @Valid @NotNull Profile profile,
    @Valid @NotNull Recommendation recommendation) {

  /** Address of catalog-service. */
  public record Catalog(@DefaultValue("http://127.0.0.1:8081") @NotNull URI url) {}

  /** Address of profile-service. */
  public record Profile(@DefaultValue("http://127.0.0.1:8082") @NotNull URI url) {}

  /** Address of recommendation-service. */
  public record Recommendation(@DefaultValue("http://127.0.0.1:8083") @NotNull URI url) {}

  /** Addresses by service name, always in the same order. */
  public Map<String, URI> byName() {
    var all = new LinkedHashMap<String, URI>();
    all.put("catalog-service", catalog.url());
    all.put("profile-service", profile.url());
    all.put("recommendation-service", recommendation.url());
    return all;
  }
}
