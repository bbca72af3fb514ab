package org.wayfinder.profile.interest;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Interest profiles with names. */
public final class Profiles {

  private static final Instant SAVED = Instant.parse("2026-11-20T10:15:30.123Z");

  private Profiles() {}

  /** Says something in every part. */
  public static InterestProfile full() {
    return new InterestProfile(
        Map.of(Riasec.SOCIAL, 36.0, Riasec.INVESTIGATIVE, 31.5),
        Map.of("patient-contact", 3.5),
        Map.of(WorkValue.RELATIONSHIPS, 5.0),
        new JobZones(3, null),
        new CatalogChoices(List.of("medicine"), List.of("29-1141.00")),
        new CatalogChoices(List.of(), List.of("29-2034.00")));
  }

  /** A version of the full profile. */
  public static ProfileVersion version(String studentId, long version) {
    return new ProfileVersion(
        studentId, version, SAVED, full(), List.of(new ConsistencyPair(4, 5)), null);
  }
}
