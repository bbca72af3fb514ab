package org.wayfinder.recommendation.edition;

import java.util.Map;
import org.wayfinder.service.remote.GuardedHttp;
import org.wayfinder.service.remote.RemoteUnavailableException;

/** Asks catalog-service for editions. */
final class CatalogClient {

  static final String SERVICE = "catalog-service";

  private final GuardedHttp http;
  private final EditionReader reader;

  CatalogClient(GuardedHttp http, EditionReader reader) {
    this.http = http;
    this.reader = reader;
  }

  /** The newest edition. */
  PublishedEdition current() {
    return fetch("/api/editions/current");
  }

  /** The edition with this number. */
  PublishedEdition edition(int number) {
    return fetch("/api/editions/" + number);
  }

  private PublishedEdition fetch(String path) {
    var answer = http.get(path, Map.of("Accept", "application/json"));
    if (answer.status() != 200) {
      throw new RemoteUnavailableException(
          SERVICE, new IllegalStateException(path + " was answered with " + answer.status()));
    }
    try {
      return reader.read(answer.body());
    } catch (IllegalArgumentException e) {
      throw new RemoteUnavailableException(SERVICE, e);
    }
  }
}
