package org.wayfinder.benchmark.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wayfinder.benchmark.report.Aim;
import org.wayfinder.benchmark.report.Measurement;
import org.wayfinder.benchmark.report.Rounds;
import org.wayfinder.benchmark.report.Section;
import org.wayfinder.benchmark.report.Setting;
import org.wayfinder.benchmark.school.School;
import org.wayfinder.local.stack.Port;

/**
 * The gateway with session, token relay, limits and breakers, against nginx as a bare proxy, both
 * before the same service, with the same answers.
 */
public final class ProxyBenchmark implements Measurement {

  private static final int SECONDS = 6;

  /** Warm is who gained less than this in so many turns; compilers work for minutes. */
  private static final double GAIN = 1.03;

  private static final int TURNS_WITHOUT_GAIN = 10;
  private static final int MOST_WARM_UPS = 40;
  private static final int WANTED_BYTES = 1_500;
  private static final List<String> PUBLIC =
      List.of(
          "/api/frameworks",
          "/api/national-clusters",
          "/api/vocabulary",
          "/api/clusters",
          "/api/activities",
          "/api/clusters/therapeutic-services",
          "/api/careers/29-1141.00");

  @Override
  public Section measure(Setting setting) {
    var missing =
        List.of(Wrk.PROGRAM, Nginx.PROGRAM).stream()
            .filter(program -> !Files.isExecutable(Path.of(program)))
            .toList();
    if (!missing.isEmpty()) {
      return section(
          List.of(),
          List.of(),
          "Not measured: %s missing. On Debian: apt-get install --no-install-recommends nginx-light wrk"
              .formatted(String.join(" and ", missing)));
    }
    try (var school = School.start(setting.work().resolve("stack"), 1)) {
      school.students().getFirst().save(1, school.activities());
      var rows = new ArrayList<List<String>>();
      var aims = new ArrayList<Aim>();
      for (var endpoint : endpoints(school)) {
        compare(setting, school, endpoint, rows, aims);
      }
      return section(
          rows,
          aims,
          "wrk with %d connections for %d s, after as many turns as each still gained by."
              .formatted(Wrk.CONNECTIONS, setting.scaled(SECONDS)));
    }
  }

  private static List<Endpoint> endpoints(School school) {
    var student = school.students().getFirst();
    var session =
        Map.of(
            "Cookie",
            Stream.of("WAYFINDER_SESSION", "XSRF-TOKEN")
                .map(name -> name + "=" + student.client().cookie(name).orElse(""))
                .collect(Collectors.joining("; ")));
    var catalogue =
        PUBLIC.stream()
            .filter(path -> student.client().get(path).ok())
            .min(
                Comparator.comparingInt(
                    path -> Math.abs(student.client().get(path).text().length() - WANTED_BYTES)))
            .orElseThrow();
    var ports = school.stack().ports();
    return List.of(
        new Endpoint("catalogue", catalogue, ports.of(Port.CATALOG), Map.of(), session),
        new Endpoint(
            "own profile, with token",
            student.profilePath(),
            ports.of(Port.PROFILE),
            Map.of("Authorization", "Bearer " + school.token()),
            session));
  }

  private static void compare(
      Setting setting, School school, Endpoint endpoint, List<List<String>> rows, List<Aim> aims) {
    var rounds = new Rounds<Way, Double>(Way.class);
    try (var nginx =
        Nginx.before(endpoint.port(), setting.work().resolve("nginx"), setting.logs())) {
      var bytes = requireSame(school, endpoint, nginx);
      for (var way : Way.values()) {
        warmUp(setting, school, endpoint, nginx, way);
      }
      for (var round = 1; round <= setting.rounds() + 1; round++) {
        for (var way : Way.values()) {
          rounds.add(way, load(school, endpoint, nginx, way, setting.scaled(SECONDS)));
        }
      }
      for (var way : Way.values()) {
        rows.add(
            List.of(
                endpoint.label() + ": " + way.label(),
                String.format(Locale.ROOT, "%,.0f", rounds.median(way, rate -> rate)),
                rounds.all(way, rate -> rate),
                Integer.toString(bytes)));
      }
      var ratio = rounds.median(Way.GATEWAY, rate -> rate) / rounds.median(Way.NGINX, rate -> rate);
      setting.say(String.format(Locale.ROOT, "%s: gateway / nginx %.2f", endpoint.label(), ratio));
      aims.add(Aim.atLeast("gateway / nginx, " + endpoint.label(), 0.4, ratio));
    }
  }

  private static void warmUp(
      Setting setting, School school, Endpoint endpoint, Nginx nginx, Way way) {
    var most = setting.scaled(MOST_WARM_UPS);
    var best = 0.0;
    var standing = 0;
    for (var turn = 0; turn < most && standing < TURNS_WITHOUT_GAIN; turn++) {
      var rate = load(school, endpoint, nginx, way, setting.scaled(SECONDS));
      setting.say(
          String.format(
              Locale.ROOT, "warming up, %s, %s: %,.0f/s", endpoint.label(), way.label(), rate));
      standing = rate > best * GAIN ? 0 : standing + 1;
      best = Math.max(best, rate);
    }
  }

  private static double load(School school, Endpoint endpoint, Nginx nginx, Way way, int seconds) {
    return Wrk.run(
        uri(school, endpoint, nginx, way).resolve(endpoint.path()),
        headers(endpoint, way),
        seconds);
  }

  private static URI uri(School school, Endpoint endpoint, Nginx nginx, Way way) {
    return switch (way) {
      case SERVICE -> URI.create("http://127.0.0.1:" + endpoint.port());
      case NGINX -> nginx.uri();
      case GATEWAY -> school.stack().gateway();
    };
  }

  private static Map<String, String> headers(Endpoint endpoint, Way way) {
    return way == Way.GATEWAY ? endpoint.session() : endpoint.direct();
  }

  /** Returns the size of the answer, which must be the same whichever way it is asked for. */
  private static int requireSame(School school, Endpoint endpoint, Nginx nginx) {
    var answers =
        Arrays.stream(Way.values())
            .map(way ->
                body(
                    uri(school, endpoint, nginx, way).resolve(endpoint.path()),
                    headers(endpoint, way)))
            .toList();
    if (answers.stream().anyMatch(answer -> !Arrays.equals(answer, answers.getFirst()))) {
      throw new IllegalStateException(endpoint.path() + " is not answered alike everywhere");
    }
    return answers.getFirst().length;
  }

  private static byte[] body(URI uri, Map<String, String> headers) {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(uri);
      headers.forEach(request::header);
      var answer = http.send(request.build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(uri + " was answered with " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Section section(List<List<String>> rows, List<Aim> aims, String note) {
    return new Section(
        "Gateway: against a bare proxy",
        "Requests a second through the gateway with a session, the token relayed where the endpoint needs one, limits (raised, so that they count but don't refuse) and circuit breakers, and through nginx as a bare proxy before the same service. What the service itself costs is in both.",
        List.of("endpoint and way", "requests/s", "rounds", "bytes"),
        rows,
        aims,
        List.of(note));
  }
}
