package org.wayfinder.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who can sign in at the stack under test; the roster gives them their roles. */
public enum People {
  /** Sets the installation up. */
  FOUNDER,
  /** Student in Carla's caseload. */
  ANN,
  /** Student of the same school, in nobody's caseload. */
  BEN,
  /** Student whose profile no other test touches. */
  DAN,
  /** Counsellor. */
  CARLA,
  /** Counsellor of the same school without Ann. */
  COLE,
  /** School admin. */
  ADAM,
  /** Admin of another school. */
  ZOE,
  /** Editor. */
  EDITH,
  /** The second editor, who reviews what Edith recorded and the other way round. */
  EMIL,
  /** Operator. */
  OTTO,
  /** Guardian of Ann. */
  GINA,
  /** Has an account, but no school knows them. */
  NOBODY;

  /** Everybody's. */
  public static final String PASSWORD = "a password for tests";

  /** How many have no name. */
  public static final int CROWD = 20;

  /** How many come all at once. */
  static final int FLOOD = 40;

  /** What the person signs in with. */
  public String login() {
    return name().toLowerCase(Locale.ROOT) + ".test@example.org";
  }

  /** The login of one of {@value #CROWD} students without a name. */
  public static String crowd(int number) {
    return "crowd-%02d.test@example.org".formatted(number);
  }

  /** The login of one of {@value #FLOOD} students who come all at once. */
  static String flood(int number) {
    return "flood-%02d.test@example.org".formatted(number);
  }

  private static String yaml(String name, String login) {
    return """
    - subject: "test-%1$s"
      login: "%2$s"
      username: "%1$s"
      givenName: "%1$s"
      familyName: "Test"
      emailVerified: true
      password: "{noop}%3$s"
    """
        .formatted(name.toLowerCase(Locale.ROOT), login, PASSWORD);
  }

  /** Writes the sign-in server's account file before its first start. */
  public static void writeAccounts(Path signInFolder) {
    try {
      Files.createDirectories(signInFolder);
      Files.writeString(
          signInFolder.resolve("users.yaml"),
          Stream.of(
                  Arrays.stream(values()).map(person -> yaml(person.name(), person.login())),
                  IntStream.range(0, CROWD).mapToObj(i -> yaml("crowd-" + i, crowd(i))),
                  IntStream.range(0, FLOOD).mapToObj(i -> yaml("flood-" + i, flood(i))))
              .flatMap(accounts -> accounts)
              .collect(Collectors.joining()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
