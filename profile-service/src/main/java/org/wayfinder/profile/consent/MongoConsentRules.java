package org.wayfinder.profile.consent;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The fields of a school's document that hold its {@link ConsentRules}. */
public final class MongoConsentRules {

  public static final String REQUIRED = "consentRequired";
  public static final String AGE = "consentAge";

  private MongoConsentRules() {}

  /** The rules in a school's document; null is a school that isn't there. */
  public static ConsentRules of(@Nullable Document school) {
    var before = ConsentRules.BEFORE_THERE_WERE_ANY;
    return school == null
        ? before
        : new ConsentRules(
            school.getBoolean(REQUIRED, before.required()), school.getInteger(AGE, before.age()));
  }
}
