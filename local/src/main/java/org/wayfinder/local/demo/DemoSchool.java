package org.wayfinder.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The demo school as its file describes it: invented people with obviously invented logins, and
 * what the students answer.
 *
 * @param password the one that everybody in it has
 * @param staff the first school admin among them sets the installation up
 */
public record DemoSchool(
    String name,
    String password,
    List<StaffMember> staff,
    List<Student> students,
    List<Guardian> guardians) {

  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  /** Somebody who can sign in. */
  public sealed interface Person {
    /** The e-mail address. */
    String login();

    String givenName();

    String familyName();

    /** The same at every installation, so that a new sign-in server knows people again. */
    default String subject() {
      return "demo-" + username();
    }

    /** The part of the login before the at sign. */
    default String username() {
      return login().substring(0, login().indexOf('@'));
    }
  }

  /** Somebody on the staff, with the roles of the roster. */
  public record StaffMember(String login, String givenName, String familyName, List<String> roles)
      implements Person {}

  /**
   * A student, and how they come by a profile: saved as it is, by answering, or not at all.
   *
   * @param counsellor the login of whose caseload they are in
   * @param profile the request that saves it, or nothing
   * @param assessment how they answer, or nothing
   */
  public record Student(
      String login,
      String givenName,
      String familyName,
      int grade,
      String counsellor,
      @Nullable JsonNode profile,
      @Nullable Likes assessment)
      implements Person {}

  /**
   * The guardian of a student.
   *
   * @param student the student's login
   */
  public record Guardian(String login, String givenName, String familyName, String student)
      implements Person {}

  /**
   * How much somebody likes what an assessment asks, 1 (not at all) to 5 (very much).
   *
   * @param form {@code short} or {@code long}
   * @param interests by RIASEC scale
   * @param activities by activity id; items of activities that are not there stay unanswered
   */
  public record Likes(
      String form, Map<String, Integer> interests, @Nullable Map<String, Integer> activities) {

    /** The answer to an item about an interest or an activity, or nothing. */
    @Nullable Integer answer(String scale) {
      var interest = interests.get(scale);
      return interest != null || activities == null ? interest : activities.get(scale);
    }
  }

  /** Reads the file that comes with this program. */
  public static DemoSchool read() {
    try (var file = DemoSchool.class.getResourceAsStream("demo-school.yaml")) {
      return YAML.readValue(file, DemoSchool.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Who sets the installation up. */
  public StaffMember admin() {
    return staff.stream()
        .filter(member -> member.roles().contains("school-admin"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The demo school has no admin."));
  }

  /** Everybody, staff first. */
  public List<Person> people() {
    return Stream.of(staff, students, guardians).<Person>flatMap(List::stream).toList();
  }
}
