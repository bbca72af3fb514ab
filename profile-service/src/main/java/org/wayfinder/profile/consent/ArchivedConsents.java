package org.wayfinder.profile.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.person.ArchivePart;

/** What a student has agreed to or taken back, in its order. */
@Component
final class ArchivedConsents implements ArchivePart {

  record Change(
      String purpose,
      boolean given,
      String wording,
      Instant at,
      String recordedBy,
      @Nullable String signedBy,
      @Nullable LocalDate signedOn) {

    static Change of(ConsentChange change) {
      var paper = Optional.ofNullable(change.paper());
      return new Change(
          change.purpose().wireName(),
          change.given(),
          change.wording(),
          change.at(),
          change.recordedBy(),
          paper.map(sheet -> sheet.signedBy().wireName()).orElse(null),
          paper.map(ConsentChange.Paper::signedOn).orElse(null));
    }
  }

  private final MongoConsentStore store;

  ArchivedConsents(MongoConsentStore store) {
    this.store = store;
  }

  @Override
  public String key() {
    return "consents";
  }

  @Override
  public Object heldOf(String studentId) {
    return store.find(studentId).stream()
        .flatMap(all -> all.changes().stream())
        .map(Change::of)
        .toList();
  }
}
