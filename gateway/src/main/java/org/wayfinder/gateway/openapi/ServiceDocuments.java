package org.wayfinder.gateway.openapi;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.wayfinder.gateway.access.PublicApi;
import org.wayfinder.gateway.relay.ServiceReads;
import org.wayfinder.gateway.relay.Services;
import org.wayfinder.service.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The services' API documents, as they read from outside: at this address, with these keys. */
@Component
class ServiceDocuments {

  private static final Logger log = LoggerFactory.getLogger(ServiceDocuments.class);
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final Executor ASIDE = task -> Thread.ofVirtual().name("openapi").start(task);

  private final ServiceReads reads;
  private final Services services;
  private final JsonMapper json;
  private final ObjectNode own;

  ServiceDocuments(ServiceReads reads, Services services, JsonMapper json) throws IOException {
    this.reads = reads;
    this.services = services;
    this.json = json;
    this.own =
        (ObjectNode)
            json.readTree(new ClassPathResource("openapi/gateway.json").getContentAsByteArray());
  }

  /**
   * One service's document.
   *
   * @throws ProblemException 404 for no service of ours, 502, 503 or 504 when it isn't to be had
   */
  ObjectNode of(String service) {
    var document = read(service);
    document.set("servers", own.path("servers").deepCopy());
    for (var path : document.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        if (PublicApi.isPublic(operation.getKey(), path.getKey())
            && operation.getValue() instanceof ObjectNode open) {
          open.putArray("security");
        }
      }
    }
    return document;
  }

  /** All documents and the gateway's own in one; it names the services that are missing. */
  ObjectNode merged() {
    var asked = new LinkedHashMap<String, CompletableFuture<Optional<ObjectNode>>>();
    services
        .byName()
        .keySet()
        .forEach(name -> asked.put(name, CompletableFuture.supplyAsync(() -> found(name), ASIDE)));
    var merged = new MergedDocument(own);
    var missing = new ArrayList<String>();
    for (Map.Entry<String, CompletableFuture<Optional<ObjectNode>>> one : asked.entrySet()) {
      one.getValue()
          .join()
          .ifPresentOrElse(
              document -> merged.with(one.getKey(), document), () -> missing.add(one.getKey()));
    }
    return merged.document(missing);
  }

  private Optional<ObjectNode> found(String service) {
    try {
      return Optional.of(of(service));
    } catch (ProblemException e) {
      log.info("No API document of {}: {}", service, e.type().slug());
      return Optional.empty();
    }
  }

  private ObjectNode read(String service) {
    try {
      if (json.readTree(reads.json(service, "/v3/api-docs", LIMIT))
          instanceof ObjectNode document) {
        return document;
      }
    } catch (JacksonException e) {
      log.warn("The API document of {} is not JSON", service, e);
    }
    return json.createObjectNode();
  }
}
