package org.wayfinder.profile.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.wayfinder.profile.consent.ConsentRules;
import org.wayfinder.profile.person.BindingClaim;
import org.wayfinder.profile.person.Identities;
import org.wayfinder.profile.person.MongoPersonStore;
import org.wayfinder.profile.person.PersonName;
import org.wayfinder.profile.person.Role;
import org.wayfinder.profile.school.MongoSchoolStore;
import org.wayfinder.profile.school.School;
import org.wayfinder.profile.staff.MongoStaffStore;
import org.wayfinder.profile.testing.TestDatabase;
import org.wayfinder.service.Caller;
import org.wayfinder.service.ProblemException;

/** The set-up on the embedded database, with crashes in the middle of it. */
class SetupIntegrationTests {

  private static final Caller FAY = caller("fay");
  private static final Caller EVE = caller("eve");

  private final MongoDatabase database = TestDatabase.embedded();
  private final MongoInstallationStore installations = new MongoInstallationStore(database);
  private final MongoStaffStore staff = new MongoStaffStore(database);
  private final AtomicInteger ids = new AtomicInteger();
  @TempDir private Path folder;
  private Path codeFile;
  private Setup setup;

  @BeforeEach
  void start() {
    codeFile = folder.resolve("deep/setup-code");
    setup = startWith(5);
  }

  private Setup startWith(int attemptsPerMinute) {
    var properties = new SetupProperties(codeFile, attemptsPerMinute);
    var file = new SetupCodeFile(properties);
    var started =
        new Setup(
            installations,
            new MongoSchoolStore(database),
            staff,
            file,
            properties,
            prefix -> prefix + ids.incrementAndGet());
    new SetupCodeAnnouncer(started, installations, staff, file)
        .run(new DefaultApplicationArguments());
    return started;
  }

  @Test
  void theCodeMakesTheFirstSchoolAndAdminOnce() throws IOException {
    assertThat(setup.required()).isTrue();
    var plan = setup.carryOut(FAY, request(code()));
    assertThat(setup.required()).isFalse();
    var admin = new Identities(new MongoPersonStore(database), installations).actor(FAY);
    assertThat(admin.id()).isEqualTo(plan.staffId());
    assertThat(admin.schoolId()).isEqualTo(plan.schoolId());
    assertThat(admin.roles()).containsExactlyInAnyOrder(Role.SCHOOL_ADMIN, Role.EDITOR, Role.OPS);
    assertThat(codeFile).doesNotExist();
  }

  @Test
  void aSecondUseIsRefusedWhoeverTries() throws IOException {
    var code = code();
    setup.carryOut(FAY, request(code));
    assertProblem("setup-already-done", () -> setup.carryOut(EVE, request(code)));
    assertProblem("setup-already-done", () -> setup.carryOut(FAY, request(code)));
  }

  @Test
  void theFileIsForItsOwnerOnly() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(codeFile)))
        .isEqualTo("rw-------");
  }

  @Test
  void codesCannotBeGuessedForLong() throws IOException {
    for (int i = 0; i < 5; i++) {
      assertProblem("wrong-setup-code", () -> setup.carryOut(EVE, request("GUESS")));
    }
    assertProblem("too-many-requests", () -> setup.carryOut(EVE, request("GUESS")));
    assertProblem("too-many-requests", () -> setup.carryOut(FAY, request(code())));
    assertThat(setup.required()).isTrue();
  }

  @Test
  void ofManyWithTheCodeExactlyOneBecomesTheAdmin() throws Exception {
    setup = startWith(100);
    var code = code();
    var attempts =
        IntStream.range(0, 12)
            .mapToObj(i -> (Callable<Boolean>) () -> succeeds(caller("c" + i), request(code)))
            .toList();
    try (var threads = Executors.newFixedThreadPool(12)) {
      assertThat(threads.invokeAll(attempts)).filteredOn(Future::resultNow).hasSize(1);
    }
    assertThat(setup.required()).isFalse();
    assertThat(database.getCollection("people").countDocuments()).isEqualTo(1);
    assertThat(database.getCollection("schools").countDocuments()).isEqualTo(1);
  }

  @Test
  void aCrashAfterTheCodeWasUsedIsFinishedByTheNextStart() {
    installations.claim(plan(FAY));
    assertThat(setup.required()).isTrue();

    setup = startWith(5);

    assertThat(setup.required()).isFalse();
    assertThat(actor(FAY)).isEqualTo("stf_9");
    assertThat(codeFile).doesNotExist();
  }

  @Test
  void aCrashHalfWayIsFinishedByTheSameCallersRepetition() throws IOException {
    var code = code();
    installations.claim(plan(FAY));
    new MongoSchoolStore(database)
        .insert(new School("sch_9", "First School", ConsentRules.OF_A_NEW_SCHOOL, 1), null);

    assertThat(setup.carryOut(FAY, request(code))).isEqualTo(plan(FAY));

    assertThat(actor(FAY)).isEqualTo("stf_9");
    assertThat(setup.required()).isFalse();
  }

  @Test
  void somebodyElseWhoComesAfterACrashFinishesItForTheFirst() throws IOException {
    var code = code();
    installations.claim(plan(FAY));

    assertProblem("setup-already-done", () -> setup.carryOut(EVE, request(code)));

    assertThat(actor(FAY)).isEqualTo("stf_9");
    assertProblem("not-on-roster", () -> actor(EVE));
  }

  @Test
  void aRestartBeforeTheSetUpPrintsAnotherCodeAndBothAreGood() throws IOException {
    var first = code();
    setup = startWith(5);
    assertThat(code()).isNotEqualTo(first);
    setup.carryOut(FAY, request(first));
    assertThat(setup.required()).isFalse();
  }

  @Test
  void whatIsMissingIsToldAndUsesNothingUp() throws IOException {
    var code = code();
    var empty = new SetupRequest(code, "phone", null, null);
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> setup.carryOut(FAY, empty))
        .satisfies(problem ->
            assertThat(problem.errors())
                .extracting(error -> error.pointer())
                .containsExactly(
                    "#/bindingClaim", "#/school/name", "#/admin/givenName", "#/admin/familyName"));
    var unverified = new Caller("https://id.example", "x", Map.of("email", "x@y.z"), "token");
    assertProblem("validation-failed", () -> setup.carryOut(unverified, request(code)));
    assertThat(setup.required()).isTrue();
    setup.carryOut(FAY, request(code));
  }

  private boolean succeeds(Caller caller, SetupRequest request) {
    try {
      setup.carryOut(caller, request);
      return true;
    } catch (ProblemException e) {
      assertThat(e.type().slug()).isEqualTo("setup-already-done");
      return false;
    }
  }

  private String actor(Caller caller) {
    return new Identities(new MongoPersonStore(database), installations).actor(caller).id();
  }

  private String code() throws IOException {
    return Files.readString(codeFile).strip();
  }

  private static void assertProblem(String slug, ThrowingCallable act) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(act)
        .satisfies(problem -> assertThat(problem.type().slug()).isEqualTo(slug));
  }

  private static SetupPlan plan(Caller caller) {
    return new SetupPlan(
        BindingClaim.EMAIL,
        "sch_9",
        "First School",
        "stf_9",
        new PersonName("Fay", "Founder"),
        caller.text("email").orElseThrow(),
        Identities.identity(caller));
  }

  private static SetupRequest request(String code) {
    return new SetupRequest(
        code,
        "email",
        new SetupRequest.FirstSchool("First School"),
        new SetupRequest.FirstAdmin("Fay", "Founder"));
  }

  private static Caller caller(String name) {
    return new Caller(
        "https://id.example",
        name,
        Map.of("email", name + "@example.org", "email_verified", true),
        "token");
  }
}
