package org.wayfinder.catalog.transfer;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wayfinder.catalog.onet.ReleaseZip;
import org.wayfinder.catalog.onet.ReleaseZip.Layout;

/** Files as large as an import takes them, with made-up content. */
final class LargeFiles {

  /** What an import takes at most, in bytes. */
  static final int MOST = 16 << 20;

  private static final String NURSE = "29-1141.00";

  private final Random random = new Random(20261122);
  private final List<String> words =
      IntStream.range(0, 5_000).mapToObj(_ -> letters(2 + random.nextInt(9))).toList();

  private String letters(int count) {
    return random
        .ints(count, 'a', 'z' + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private String prose(int characters) {
    var text = new StringBuilder("A –"); // outside Latin-1, so that strings take twice the memory
    while (text.length() < characters) {
      text.append(' ').append(words.get(random.nextInt(words.size())));
    }
    return text.append('.').toString();
  }

  /** What no zip makes smaller by much. */
  private String noise(int characters) {
    return random
        .ints(characters, 0, 94)
        .mapToObj(c -> Character.toString('!' + c))
        .collect(Collectors.joining());
  }

  /**
   * An exported catalogue with so many careers more, each as one that it has with a longer text,
   * that all have about the size.
   */
  String catalogue(String exported, int careers, int bytes) {
    var line =
        exported
            .lines()
            .filter(thing -> thing.contains("\"soc\":\"" + NURSE + "\",\"title\""))
            .findFirst()
            .orElseThrow();
    var each = (bytes - exported.length()) / careers;
    var file = new StringBuilder(bytes + (1 << 20));
    for (var i = 0; i < careers; i++) {
      var career = line.replace("\"soc\":\"" + NURSE + "\"", "\"soc\":\"91-%04d.00\"".formatted(i));
      var text = prose(each - career.length() - 20);
      file.append(career.replaceFirst("\"description\":\\{\"en\":\"", "$0" + text + " "))
          .append('\n');
    }
    return exported.replace(line, file + line);
  }

  /** A release of so many occupations, of which 1,016 are what O*NET has. */
  byte[] release(int occupations, int noise) {
    var release = ReleaseZip.of(Layout.RELEASE_30);
    for (var i = 0; i < occupations; i++) {
      var code = "92-%04d.00".formatted(i);
      release
          .occupation(code, "Occupation " + i, prose(600))
          .interests(code, 2, 3, 1, 6, 2, 4)
          .jobZone(code, 1 + i % 5)
          .education(code, 1 + i % 12, 80)
          .related(code, NURSE, "Primary-Short", 1);
      for (var task = 0; task < 20; task++) {
        release.task(code, prose(700), task < 10 ? "Core" : "Supplemental");
        release.row("Job Titles.txt", code, "Title %d %d".formatted(i, task), "n/a", noise(noise));
      }
    }
    return release.bytes();
  }
}
