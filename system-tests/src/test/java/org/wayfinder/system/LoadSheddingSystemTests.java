package org.wayfinder.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wayfinder.local.supervisor.ProcessStatus;

/**
 * What people meet when ten times as many come as can be served: those who get in are served, the
 * others are told when to come back, and a moment later all is well.
 *
 * <p>The generator runs on the same processors as the stack, so the sustainable rate found here is
 * less than what the stack alone could do; what is compared is measured the same way.
 */
@Tag("long")
class LoadSheddingSystemTests {

  /** Below this a 99th percentile says more of the machine's other work than of ours. */
  private static final double FLOOR_MILLIS = 50;

  private static final double TOO_LATE_MILLIS = 400;

  private static final double SOME = 0.02;
  private static final int TIMES = 10;
  private static final int FEWEST_ROUNDS = 4;

  /** So many when something disturbs the machine. */
  private static final int MOST_ROUNDS = 8;

  /** Heap of each process as the local stack sets it, and what a JVM needs beside it. */
  private static final long MOST_MEMORY = (256 + 256) * 1024L;

  private final District district = District.running();
  private final OpenLoad load = new OpenLoad(district.stack().gateway().getPort());
  private final FloodCrowd crowd = FloodCrowd.signedIn(district);

  /** The same crowd at the rate that can just be sustained, and at ten times that. */
  private record Round(LoadOutcome normal, LoadOutcome flood) {}

  @Test
  @Timeout(420)
  void tenTimesTheLoadIsRefusedToTheExcessAlone() throws Exception {
    var sustainable = sustainable();
    report("warming up to refusals", sustainable * TIMES, 15);
    var rounds = new ArrayList<Round>();
    do {
      rounds.add(round(sustainable));
    } while (rounds.size() < FEWEST_ROUNDS
        || (flooded(rounds) > bound(rounds) && rounds.size() < MOST_ROUNDS));
    var flooded = flooded(rounds);
    var bound = bound(rounds);
    var goodput = rounds.stream().mapToDouble(r -> r.flood().goodput()).max().orElseThrow();
    System.out.printf("[load] 99th percentile in the flood %.0f, bound %.0f ms%n", flooded, bound);
    var memory = memory();
    System.out.println("[load] resident memory in kB after the floods: " + memory);
    report("just after", sustainable / 2, 2);
    var recovered = report("recovered", sustainable / 2, 5);

    SoftAssertions.assertSoftly(softly -> {
      for (var flood : rounds.stream().map(Round::flood).toList()) {
        softly.assertThat(flood.byStatus().keySet()).isSubsetOf(Set.of(200, 429, 503));
        softly.assertThat(flood.failures()).isEmpty();
        softly.assertThat(flood.refusedWithoutRetryAfter()).isZero();
        softly.assertThat(flood.refusedShare()).as("told to come back").isGreaterThan(0.5);
      }
      softly
          .assertThat(flooded)
          .as("99th percentile of the accepted under ten times the load")
          .isLessThanOrEqualTo(bound);
      softly.assertThat(goodput).isGreaterThanOrEqualTo(0.5 * sustainable);
      softly.assertThat(memory.values()).allMatch(kilobytes -> kilobytes < MOST_MEMORY);
      softly.assertThat(recovered.accepted()).isEqualTo(recovered.total());
      softly.assertThat(recovered.acceptedMillis(99)).isLessThanOrEqualTo(bound);
    });
  }

  /**
   * The 99th percentile in the flood. Whatever else the machine does only makes times longer, so
   * the shortest of all rounds is compared with the shortest; the shortest ratio would be that of a
   * round whose normal part was disturbed.
   */
  private static double flooded(List<Round> rounds) {
    return rounds.stream().mapToDouble(r -> r.flood().acceptedMillis(99)).min().orElseThrow();
  }

  private static double bound(List<Round> rounds) {
    var normal = rounds.stream().mapToDouble(r -> r.normal().acceptedMillis(99)).min();
    return 3 * Math.max(FLOOR_MILLIS, normal.orElseThrow());
  }

  private Round round(int sustainable) throws Exception {
    return new Round(report("normal", sustainable, 8), report("flood", sustainable * TIMES, 15));
  }

  /** The highest rate at which next to nobody is refused, or waits long. */
  private int sustainable() throws Exception {
    for (var round = 0; round < 3; round++) {
      report("warming up", 120, 4);
    }
    var good = 100;
    for (var rate = good; rate < 4_000; rate = rate * 13 / 10) {
      var outcome = report("ramp", rate, 3);
      if (outcome.refusedShare() > SOME || outcome.acceptedMillis(99) > TOO_LATE_MILLIS) {
        break;
      }
      good = rate;
    }
    System.out.println("[load] sustainable: " + good + "/s");
    return good;
  }

  private LoadOutcome report(String what, int perSecond, int seconds) throws Exception {
    var outcome = load.run(crowd, perSecond, Duration.ofSeconds(seconds));
    System.out.println("[load] " + what + ": " + outcome);
    return outcome;
  }

  private Map<String, Long> memory() {
    return district.stack().processes().stream()
        .collect(Collectors.toMap(ProcessStatus::name, process -> resident(process.pid())));
  }

  private static long resident(long pid) {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
