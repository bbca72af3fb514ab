package org.wayfinder.gateway.openapi;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Serves the API documents to programs; people read them at {@code /api-docs}. */
@RestController
@Hidden
class OpenApiController {

  private final ServiceDocuments documents;

  OpenApiController(ServiceDocuments documents) {
    this.documents = documents;
  }

  @GetMapping(path = "/openapi", produces = MediaType.APPLICATION_JSON_VALUE)
  ObjectNode all() {
    return documents.merged();
  }

  @GetMapping(path = "/openapi/{service}", produces = MediaType.APPLICATION_JSON_VALUE)
  ObjectNode one(@PathVariable String service) {
    return documents.of(service);
  }
}
