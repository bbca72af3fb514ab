package org.wayfinder.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.wayfinder.local.client.SignInException;
import org.wayfinder.local.client.WayfinderClient;

/**
 * A school on an installation that came up empty: one student, Xanthippe, and her counsellor. Their
 * names occur nowhere else, so that they are found wherever they should not be.
 */
final class ComposeSchool {

  /** What only counsellors read. */
  static final String CONFIDENTIAL = "fainted at the blood drive";

  private static final Person STUDENT = Person.of("Xanthippe", "Quillfeather");
  private static final Person COUNSELLOR = Person.of("Barnabas", "Thistlewood");

  private final ComposeStack stack;
  private final String studentId;

  private record Person(String givenName, String familyName, String email, String password) {

    static Person of(String givenName, String familyName) {
      var email = (givenName + "." + familyName + "@school.example").toLowerCase(Locale.ROOT);
      var password = "p-" + Long.toHexString(ThreadLocalRandom.current().nextLong() | 1L << 62);
      return new Person(givenName, familyName, email, password);
    }

    Stream<String> secrets() {
      return Stream.of(givenName, familyName, email, password);
    }
  }

  private ComposeSchool(ComposeStack stack, String studentId) {
    this.stack = stack;
    this.studentId = studentId;
  }

  /** Makes the accounts at Keycloak, and sets the school up as its first admin. */
  static ComposeSchool open(ComposeStack stack) {
    try (var keycloak = new KeycloakAccounts(stack.keycloak(), password(stack, "admin-password"))) {
      Stream.of(STUDENT, COUNSELLOR)
          .forEach(p -> keycloak.create(p.email(), p.givenName(), p.familyName(), p.password()));
    }
    var admin =
        new WayfinderClient(stack.gateway())
            .signIn(KeycloakAccounts.FIRST_EMAIL, password(stack, "first-password"));
    var request =
        Map.of(
            "code", stack.setupCode(),
            "bindingClaim", "email",
            "school", Map.of("name", "Compose School"),
            "admin", Map.of("givenName", "First", "familyName", "Founder"));
    var school =
        "/api/schools/"
            + admin
                .post("/api/setup", request)
                .expectOk("set-up")
                .json()
                .path("schoolId")
                .asString();
    var settings = Map.of("name", "Compose School", "consentRequired", false);
    admin.put(school, settings, "If-Match", "\"1\"").expectOk("no consent");
    var counsellor =
        enter(admin, school + "/staff", COUNSELLOR, Map.of("roles", List.of("counsellor")));
    var caseload = Map.of("grade", 10, "counsellorIds", List.of(counsellor));
    return new ComposeSchool(stack, enter(admin, school + "/students", STUDENT, caseload));
  }

  private static String password(ComposeStack stack, String file) {
    return stack.inside("keycloak", "cat", "/run/wayfinder/keycloak/" + file).strip();
  }

  private static String enter(
      WayfinderClient admin, String path, Person person, Map<String, ?> more) {
    var body = new HashMap<String, Object>(more);
    body.put("login", person.email());
    body.put("givenName", person.givenName());
    body.put("familyName", person.familyName());
    return admin.post(path, body).expectOk(path).json().path("id").asString();
  }

  /** Xanthippe, signed in anew by Keycloak's page. */
  Student student() {
    return new Student(signIn(STUDENT), studentId);
  }

  /**
   * The same after a database died: Keycloak answers 500 once for each connection it still had, and
   * the gateway tells people to try again in a moment.
   */
  Student studentInTheEnd() {
    return new Student(
        await()
            .atMost(Duration.ofSeconds(60))
            .pollInterval(Duration.ofSeconds(2))
            .ignoreExceptionsInstanceOf(SignInException.class)
            .until(() -> signIn(STUDENT), client -> true),
        studentId);
  }

  /** Her counsellor, likewise. */
  WayfinderClient counsellor() {
    return signIn(COUNSELLOR);
  }

  private WayfinderClient signIn(Person person) {
    return new WayfinderClient(stack.gateway()).signIn(person.email(), person.password());
  }

  /** What no log may hold: names, addresses, passwords, and what counsellors keep to themselves. */
  static List<String> confidential() {
    return Stream.concat(
            Stream.of(STUDENT, COUNSELLOR).flatMap(Person::secrets),
            Stream.of(KeycloakAccounts.FIRST_EMAIL, CONFIDENTIAL))
        .toList();
  }
}
