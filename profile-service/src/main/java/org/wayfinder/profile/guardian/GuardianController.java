package org.wayfinder.profile.guardian;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.profile.person.PersonName;
import org.wayfinder.profile.student.Student;
import org.wayfinder.service.Caller;

/** Invitations of a student's guardians, and what guardians see of who invited them. */
@RestController
final class GuardianController {

  private static final String INVITATIONS = "/api/students/{studentId}/guardian-invitations";

  /** A new invitation; the code is told this once. */
  record InvitedResponse(String id, String code, Instant expiresAt) {}

  /**
   * An invitation.
   *
   * @param acceptedAt null while nobody has accepted it
   * @param guardianName null while nobody has
   */
  record InvitationResponse(
      String id, Instant expiresAt, @Nullable Instant acceptedAt, @Nullable String guardianName) {

    static InvitationResponse of(Invitation invitation, Map<String, PersonName> names) {
      return new InvitationResponse(
          invitation.id(),
          invitation.expiresAt(),
          invitation.acceptedAt(),
          Optional.ofNullable(invitation.guardianId())
              .map(names::get)
              .map(PersonName::display)
              .orElse(null));
    }
  }

  record InvitationsResponse(List<InvitationResponse> items) {}

  record AcceptedResponse(String guardianId, String studentId) {}

  /** A student whose guardian the caller is. */
  record WardResponse(String id, String givenName, String familyName, int grade) {

    static WardResponse of(Student student) {
      return new WardResponse(
          student.id(), student.name().given(), student.name().family(), student.grade());
    }
  }

  record WardsResponse(List<WardResponse> items) {}

  private final Guardians guardians;

  GuardianController(Guardians guardians) {
    this.guardians = guardians;
  }

  @PostMapping(INVITATIONS)
  @ResponseStatus(HttpStatus.CREATED)
  InvitedResponse invite(Actor actor, @PathVariable String studentId) {
    var invited = guardians.invite(actor, studentId);
    return new InvitedResponse(
        invited.invitation().id(), invited.code().text(), invited.invitation().expiresAt());
  }

  @GetMapping(INVITATIONS)
  InvitationsResponse list(Actor actor, @PathVariable String studentId) {
    var listed = guardians.list(actor, studentId);
    return new InvitationsResponse(
        listed.invitations().stream()
            .map(invitation -> InvitationResponse.of(invitation, listed.names()))
            .toList());
  }

  @DeleteMapping(INVITATIONS + "/{invitationId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(Actor actor, @PathVariable String studentId, @PathVariable String invitationId) {
    guardians.withdraw(actor, studentId, invitationId);
  }

  @PostMapping("/api/guardian-invitations/acceptance")
  @ResponseStatus(HttpStatus.CREATED)
  AcceptedResponse accept(Caller caller, @RequestBody GuardianRequest request) {
    var accepted = guardians.accept(caller, request);
    return new AcceptedResponse(
        Objects.requireNonNull(accepted.guardianId()), accepted.studentId());
  }

  @GetMapping("/api/me/students")
  WardsResponse wards(Actor actor) {
    return new WardsResponse(guardians.wards(actor).stream().map(WardResponse::of).toList());
  }
}
