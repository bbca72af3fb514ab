package org.wayfinder.profile.republication;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.profile.access.Access;
import org.wayfinder.profile.access.InstallationPermission;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.service.Page;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.request.CreationKeys;

/** Lets operators have everybody published again and see how far it is. */
@RestController
@RequestMapping("/api/operations/republications")
final class RepublicationController {

  private static final String PATH = "/api/operations/republications/";

  record RepublicationResponse(
      String id,
      String reason,
      String state,
      Instant requestedAt,
      @Nullable Instant startedAt,
      @Nullable Instant finishedAt,
      long total,
      long published) {

    static RepublicationResponse of(Republication republication) {
      return new RepublicationResponse(
          republication.id(),
          republication.reason().wireName(),
          republication.state().wireName(),
          republication.requestedAt(),
          republication.startedAt(),
          republication.finishedAt(),
          republication.total(),
          republication.published());
    }
  }

  private final Republications republications;
  private final Access access;
  private final CreationKeys keys;

  RepublicationController(Republications republications, Access access, CreationKeys keys) {
    this.republications = republications;
    this.access = access;
    this.keys = keys;
  }

  /** Answers 201 with a new one, or 200 with the one that is not done yet. */
  @PostMapping
  ResponseEntity<RepublicationResponse> request(
      Actor actor,
      @RequestHeader(name = CreationKeys.HEADER, required = false) @Nullable String key) {
    access.installation(InstallationPermission.RUN_OPERATIONS, actor);
    var answer =
        republications.requestByPerson(keys.read(actor.id(), "republications", key, Map.of()));
    return ResponseEntity.status(answer.created() ? HttpStatus.CREATED : HttpStatus.OK)
        .header(HttpHeaders.LOCATION, URI.create(PATH + answer.republication().id()).toString())
        .body(RepublicationResponse.of(answer.republication()));
  }

  @GetMapping
  Page<RepublicationResponse> list(
      Actor actor,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String after) {
    access.installation(InstallationPermission.SEE_OPERATIONS, actor);
    int size = Page.limit(limit);
    return Page.of(republications.list(Page.key(after), size + 1), size, Republication::id)
        .map(RepublicationResponse::of);
  }

  @GetMapping("/{republicationId}")
  RepublicationResponse read(Actor actor, @PathVariable String republicationId) {
    access.installation(InstallationPermission.SEE_OPERATIONS, actor);
    return republications
        .find(republicationId)
        .map(RepublicationResponse::of)
        .orElseThrow(() -> ProblemException.notFound("republication"));
  }
}
