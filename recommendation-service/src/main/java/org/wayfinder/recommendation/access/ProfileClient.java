package org.wayfinder.recommendation.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import org.wayfinder.recommendation.student.StateReader;
import org.wayfinder.recommendation.student.StudentState;
import org.wayfinder.service.Caller;
import org.wayfinder.service.Page;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.remote.GuardedHttp;
import org.wayfinder.service.remote.RemoteUnavailableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks profile-service, with the caller's own token, so that whatever it says is said to that
 * person. Nothing here decides; no answer is {@link RemoteUnavailableException}, never "no".
 */
public final class ProfileClient {

  static final String SERVICE = "profile-service";

  private final GuardedHttp http;
  private final JsonMapper json;
  private final StateReader reader;

  ProfileClient(GuardedHttp http, JsonMapper json, StateReader reader) {
    this.http = http;
    this.json = json;
    this.reader = reader;
  }

  /** How the caller stands to the student; none to whom there is nothing to see. */
  Optional<Standing> standing(Caller caller, String studentId) {
    return ask(caller, "/api/me/students/" + segment(studentId), this::standing)
        .flatMap(Function.identity());
  }

  private Optional<Standing> standing(byte[] body) {
    var tree = json.readTree(body);
    boolean profiling = tree.path("profiling").asBoolean(true);
    return Relation.of(tree.path("relation").asString(""))
        .map(relation -> new Standing(relation, profiling));
  }

  /**
   * {@link #standing}, with the answer of which the read is in the student's access log. A
   * profile-service that doesn't say that it took note, since it is too old to, is no answer.
   */
  Optional<Standing> standing(Caller caller, String studentId, Reading reading) {
    var path = "/api/me/students/" + segment(studentId) + "?reading=" + reading.wireName();
    return ask(
            caller,
            path,
            body -> {
              if (!json.readTree(body).path("reading").asString("").equals(reading.wireName())) {
                throw new RemoteUnavailableException(
                    SERVICE, new IllegalStateException("The read was not logged"));
              }
              return standing(body);
            })
        .flatMap(Function.identity());
  }

  /** Whether the caller has a relation to the counsellor's caseload. */
  boolean mayReadCaseload(Caller caller, String counsellorId) {
    return ask(caller, "/api/me/caseloads/" + segment(counsellorId), _ -> true).orElse(false);
  }

  /** What the roster says of a caller; the id says nothing of the person. */
  public record Person(String id, @Nullable String schoolId, Set<String> roles) {

    /** Whether the person has the role. */
    public boolean has(String role) {
      return roles.contains(role);
    }
  }

  /** Who the caller is on the roster. */
  Optional<Person> me(Caller caller) {
    return ask(
        caller,
        "/api/me",
        body -> {
          var tree = json.readTree(body);
          return new Person(
              tree.required("id").stringValue(),
              tree.path("schoolId").stringValueOpt().orElse(null),
              tree.path("roles").values().stream()
                  .map(JsonNode::asString)
                  .collect(Collectors.toUnmodifiableSet()));
        });
  }

  /** A page of the ids of a counsellor's students; none when the caller may not see them. */
  public Optional<Page<String>> caseload(
      Caller caller, String counsellorId, int limit, @Nullable String after) {
    var path = list(counsellorId, limit, Reading.CASELOAD_RECOMMENDATIONS);
    var page =
        after == null ? path : path + "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
    return ask(
        caller,
        page,
        body -> {
          var tree = json.readTree(body);
          List<String> ids =
              tree.required("items").values().stream()
                  .map(item -> item.required("id").stringValue())
                  .toList();
          return new Page<>(ids, tree.path("next").stringValueOpt().orElse(null));
        });
  }

  /** What the roster says of a student, for whoever may see it; never stored. */
  public record Entry(String id, String givenName, String familyName, int grade) {

    /** Without the name, so that a log line can't hold it. */
    @Override
    public String toString() {
      return "Entry[" + id + "]";
    }
  }

  /** Those of the students who are in the caseload, by their ids; 100 at most are asked for. */
  public Map<String, Entry> entries(
      Caller caller, String counsellorId, Collection<String> studentIds) {
    var ids = studentIds.stream().map(id -> "&id=" + query(id)).collect(Collectors.joining());
    return ids.isEmpty()
        ? Map.of()
        : entries(caller, counsellorId, ids, null).items().stream()
            .collect(Collectors.toMap(Entry::id, Function.identity()));
  }

  /** The ids of those of a caseload with this grade, if any, and this in the name, if any. */
  public Set<String> matching(
      Caller caller, String counsellorId, @Nullable Integer grade, @Nullable String text) {
    var filter =
        (grade == null ? "" : "&grade=" + grade) + (text == null ? "" : "&text=" + query(text));
    var found = new HashSet<String>();
    @Nullable String after = null;
    do {
      var page = entries(caller, counsellorId, filter, after);
      page.items().forEach(entry -> found.add(entry.id()));
      after = page.next();
    } while (after != null);
    return found;
  }

  /** What the roster says of one student; none where there is nothing for the caller to see. */
  public Optional<Entry> entry(Caller caller, String studentId) {
    return ask(caller, "/api/students/" + segment(studentId), body -> entry(json.readTree(body)));
  }

  private Page<Entry> entries(
      Caller caller, String counsellorId, String filter, @Nullable String after) {
    var path = list(counsellorId, 200, Reading.WORKLIST) + filter;
    return ask(caller, after == null ? path : path + "&after=" + query(after), this::entries)
        .orElseThrow(() -> ProblemException.notFound("caseload"));
  }

  private static String list(String counsellorId, int limit, Reading reading) {
    return "/api/caseloads/%s/students?limit=%d&reading=%s"
        .formatted(segment(counsellorId), limit, reading.wireName());
  }

  private Page<Entry> entries(byte[] body) {
    var tree = json.readTree(body);
    return new Page<>(
        tree.required("items").values().stream().map(ProfileClient::entry).toList(),
        tree.path("next").stringValueOpt().orElse(null));
  }

  private static Entry entry(JsonNode item) {
    return new Entry(
        item.required("id").stringValue(),
        item.path("givenName").asString(""),
        item.path("familyName").asString(""),
        item.path("grade").asInt(0));
  }

  private static String query(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** Everything profile-service holds of a student, for the student and the school's admin. */
  public Optional<JsonNode> heldRecord(Caller caller, String studentId) {
    return ask(caller, "/api/students/" + segment(studentId) + "/held-record", json::readTree);
  }

  /** One version of a student's profile; none when there is no such version for the caller. */
  public Optional<StudentState.Version> profileVersion(
      Caller caller, String studentId, int version) {
    var path = "/api/students/" + segment(studentId) + "/profile/versions/" + version;
    return ask(
        caller,
        path,
        body -> {
          try {
            return reader.version(body);
          } catch (StateReader.UnreadableException e) {
            throw new RemoteUnavailableException(SERVICE, e);
          }
        });
  }

  private <T> Optional<T> ask(Caller caller, String path, Function<byte[], T> read) {
    var answer =
        http.get(
            path,
            Map.of("Authorization", "Bearer " + caller.token(), "Accept", "application/json"));
    return switch (answer.status()) {
      case 200 -> {
        try {
          yield Optional.of(read.apply(answer.body()));
        } catch (JacksonException e) {
          throw new RemoteUnavailableException(SERVICE, e);
        }
      }
      case 404 -> Optional.empty();
      case 400 -> throw refused(path);
      case 401 ->
          throw new ProblemException(ProblemType.UNAUTHENTICATED, "This needs a valid token.");
      case 403 ->
          throw new ProblemException(
              ProblemType.NOT_ON_ROSTER, "Nobody has put you on this installation's roster yet.");
      default ->
          throw new RemoteUnavailableException(
              SERVICE, new IllegalStateException("Answered with " + answer.status()));
    };
  }

  /** Nothing but a cursor comes from the caller unchecked; the rest is between the services. */
  private static RuntimeException refused(String path) {
    return path.contains("&after=")
        ? new ProblemException(
            ProblemType.INVALID_CURSOR, "Take 'after' from the 'next' of the page before.")
        : new RemoteUnavailableException(
            SERVICE, new IllegalStateException("Refused the question"));
  }

  private static String segment(String id) {
    return UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
  }
}
