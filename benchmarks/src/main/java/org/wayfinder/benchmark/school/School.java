package org.wayfinder.benchmark.school;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.wayfinder.local.client.CommandLineTokens;
import org.wayfinder.local.client.Roster;
import org.wayfinder.local.client.WayfinderClient;
import org.wayfinder.local.stack.LocalStack;
import org.wayfinder.local.stack.StackOptions;

/**
 * The whole local stack as in production but for its storage: JVMs with both compilers, and limits
 * that don't refuse a load from one address. All students are signed in when it is there.
 */
public final class School implements AutoCloseable {

  private static final String PASSWORD = "a password for benchmarks";
  private static final String FOUNDER = "founder.bench@example.org";
  private static final int MANY = 1_000_000;
  private static final int PLACES = 64;

  private final LocalStack stack;
  private final List<Student> students;
  private final List<String> activities;

  private School(LocalStack stack, int students) {
    this.stack = stack;
    var founder = client(FOUNDER);
    var roster = Roster.setUp(founder, stack.data().setupCode(), "Measured School");
    this.activities = activities(founder);
    this.students = IntStream.range(0, students).mapToObj(i -> enrolled(roster, login(i))).toList();
  }

  /** Starts the stack with its data in a fresh folder. */
  public static School start(Path folder, int students) {
    writeAccounts(folder.resolve("sign-in"), students);
    var options =
        StackOptions.onFreePorts()
            .forMeasuring(
                Map.ofEntries(
                    Map.entry("wayfinder.limits.user.per-second", MANY),
                    Map.entry("wayfinder.limits.user.burst", MANY),
                    Map.entry("wayfinder.limits.address.per-second", MANY),
                    Map.entry("wayfinder.limits.address.burst", MANY),
                    Map.entry("wayfinder.limits.sign-in.per-second", MANY),
                    Map.entry("wayfinder.limits.sign-in.burst", MANY),
                    // As many places at each service as it may have at most.
                    Map.entry("wayfinder.load.least", PLACES),
                    Map.entry("wayfinder.load.first", PLACES),
                    Map.entry("wayfinder.load.overall", 2 * PLACES),
                    Map.entry("wayfinder.load.usual", 2 * PLACES),
                    Map.entry("wayfinder.load.crowded", 2 * PLACES)));
    var stack = LocalStack.start(folder, options, status -> {});
    try {
      return new School(stack, students);
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  private static String login(int student) {
    return "student-%03d.bench@example.org".formatted(student);
  }

  private static void writeAccounts(Path folder, int students) {
    var logins =
        Stream.concat(Stream.of(FOUNDER), IntStream.range(0, students).mapToObj(School::login));
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve("users.yaml"), logins.map(School::account).collect(Collectors.joining()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String account(String login) {
    return """
    - subject: "%1$s"
      login: "%1$s"
      username: "%1$s"
      givenName: "Given"
      familyName: "Family"
      emailVerified: true
      password: "{noop}%2$s"
    """
        .formatted(login, PASSWORD);
  }

  private WayfinderClient client(String login) {
    return new WayfinderClient(stack.gateway()).signIn(login, PASSWORD);
  }

  private static List<String> activities(WayfinderClient anybody) {
    var listed = anybody.get("/api/activities").expectOk("activities").json();
    var items = listed.isArray() ? listed : listed.path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .map(activity -> activity.path("id").asString())
        .toList();
  }

  private Student enrolled(Roster roster, String login) {
    var id = roster.enrol(login, List.of());
    return new Student(client(login), id);
  }

  public LocalStack stack() {
    return stack;
  }

  public List<Student> students() {
    return students;
  }

  /** Ids of all health activities. */
  public List<String> activities() {
    return activities;
  }

  /** An access token of the first student, for requests past the gateway. */
  public String token() {
    return new CommandLineTokens(stack.issuer()).signIn(login(0), PASSWORD);
  }

  @Override
  public void close() {
    stack.close();
  }
}
