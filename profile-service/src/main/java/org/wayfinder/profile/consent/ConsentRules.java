package org.wayfinder.profile.consent;

/**
 * What a school asks for before it uses data about its students.
 *
 * @param required whether nothing is done until consent is given; otherwise all is done until it is
 *     withdrawn
 * @param age in years, from which students decide for themselves
 */
public record ConsentRules(boolean required, int age) {

  public static final int DEFAULT_AGE = 13;
  public static final int MIN_AGE = 6;
  public static final int MAX_AGE = 21;

  /** Of a school that was there before consent was asked for: an upgrade locks nobody out. */
  public static final ConsentRules BEFORE_THERE_WERE_ANY = new ConsentRules(false, DEFAULT_AGE);

  /** Of a school that is made now. */
  public static final ConsentRules OF_A_NEW_SCHOOL = new ConsentRules(true, DEFAULT_AGE);

  public ConsentRules {
    if (age < MIN_AGE || age > MAX_AGE) {
      throw new IllegalArgumentException("nobody decides at this age");
    }
  }
}
