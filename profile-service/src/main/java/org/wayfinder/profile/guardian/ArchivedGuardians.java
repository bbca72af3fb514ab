package org.wayfinder.profile.guardian;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.person.ArchivePart;
import org.wayfinder.profile.person.PersonName;

/** Whom a student, or the school, has let in as a guardian. */
@Component
final class ArchivedGuardians implements ArchivePart {

  record LetIn(@Nullable String name, Instant expiresAt, @Nullable Instant acceptedAt) {}

  private final MongoInvitationStore invitations;
  private final MongoGuardianStore guardians;

  ArchivedGuardians(MongoInvitationStore invitations, MongoGuardianStore guardians) {
    this.invitations = invitations;
    this.guardians = guardians;
  }

  @Override
  public String key() {
    return "guardians";
  }

  @Override
  public Object heldOf(String studentId) {
    var found = invitations.ofStudent(studentId, Instant.EPOCH);
    var names =
        guardians.names(
            found.stream().map(Invitation::guardianId).filter(Objects::nonNull).toList());
    return found.stream()
        .map(each ->
            new LetIn(
                Optional.ofNullable(each.guardianId())
                    .map(names::get)
                    .map(PersonName::display)
                    .orElse(null),
                each.expiresAt(),
                each.acceptedAt()))
        .toList();
  }
}
