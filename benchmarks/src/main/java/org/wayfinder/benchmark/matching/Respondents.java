package org.wayfinder.benchmark.matching;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wayfinder.local.stack.StackException;
import org.wayfinder.recommendation.engine.Profile;
import org.wayfinder.recommendation.engine.Riasec;

/**
 * Real people: their six interest sums (eight items each, 1..5, so 8..40) and the field they study.
 * A CSV file with the columns R, I, A, S, E, C and cluster; others are ignored.
 *
 * @param hash SHA-256 of the file
 */
public record Respondents(List<Respondent> people, String hash) {

  /** The clusters of {@code occupational-clusters} by the label of a field of study. */
  public static final Map<String, String> OCCUPATIONAL =
      Map.of(
          "counselling", "counselling-and-mental-health",
          "administration", "health-management-and-health-administration",
          "informatics", "health-management-and-health-administration",
          "research", "medical-and-health-related-research",
          "biotech", "medical-and-health-related-research",
          "medicine", "medicine",
          "therapeutic", "medicine",
          "diagnostic", "medicine",
          "rehabilitation", "rehabilitation");

  private static final double LOWEST = 8;
  private static final double HIGHEST = 40;
  private static final double WIDER = Riasec.MAX_SCORE / (HIGHEST - LOWEST);
  private static final String LETTERS = "RIASEC";

  public Respondents {
    people = List.copyOf(people);
  }

  /**
   * One person.
   *
   * @param scores six, on 0..40
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  public record Respondent(double[] scores, String label) {

    /** As somebody who answered the interests alone. */
    public Profile profile() {
      return CareerStudents.profile(CareerStudents.riasec(scores), new TreeMap<>());
    }
  }

  /**
   * Reads the file.
   *
   * @throws StackException saying what is wrong and where
   */
  public static Respondents read(Path file) {
    try {
      var bytes = Files.readAllBytes(file);
      var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      var heads = List.of(lines.isEmpty() ? new String[0] : lines.getFirst().split(",", -1));
      var people = new ArrayList<Respondent>();
      for (var number = 2; number <= lines.size(); number++) {
        people.add(respondent(heads, lines.get(number - 1), number));
      }
      if (people.isEmpty()) {
        throw new StackException("There is nobody in " + file + ".");
      }
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Respondents(people, HexFormat.of().formatHex(digest));
    } catch (IOException e) {
      throw new StackException("The file of respondents can't be read: " + file);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Respondent respondent(List<String> heads, String line, int number) {
    var cells = line.split(",", -1);
    var scores = new double[LETTERS.length()];
    for (var s = 0; s < scores.length; s++) {
      scores[s] = score(cell(heads, cells, LETTERS.substring(s, s + 1), number), number);
    }
    return new Respondent(scores, cell(heads, cells, "cluster", number));
  }

  private static String cell(List<String> heads, String[] cells, String name, int line) {
    var column = heads.indexOf(name);
    if (column < 0) {
      throw new StackException("The file of respondents lacks the column " + name + ".");
    }
    if (column >= cells.length) {
      throw new StackException("Line %d of the respondents lacks %s.".formatted(line, name));
    }
    return cells[column];
  }

  private static double score(String text, int line) {
    double sum;
    try {
      sum = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      sum = Double.NaN;
    }
    if (!(sum >= LOWEST && sum <= HIGHEST)) {
      throw new StackException(
          "Line %d of the respondents: a sum is from 8 to 40, not '%s'.".formatted(line, text));
    }
    return (sum - LOWEST) * WIDER;
  }
}
