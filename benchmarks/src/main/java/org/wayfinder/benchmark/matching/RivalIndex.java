package org.wayfinder.benchmark.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * Other ways to say how alike two interest profiles are, for comparison; all of them take the six
 * figures as they are, on the same scale, and higher is more alike.
 */
public enum RivalIndex {
  CORRELATION("profile correlation") {
    @Override
    public double likeness(double[] student, double[] cluster) {
      return cosine(centred(student), centred(cluster));
    }
  },
  EUCLIDEAN("Euclidean distance") {
    @Override
    public double likeness(double[] student, double[] cluster) {
      var squares = 0.0;
      for (var s = 0; s < student.length; s++) {
        squares += (student[s] - cluster[s]) * (student[s] - cluster[s]);
      }
      return -Math.sqrt(squares);
    }
  },
  COSINE("cosine") {
    @Override
    public double likeness(double[] student, double[] cluster) {
      return cosine(student, cluster);
    }
  },
  IACHAN("Iachan's M") {
    @Override
    public double likeness(double[] student, double[] cluster) {
      return overCodes(student, cluster, RivalIndex::iachan);
    }
  },
  C_INDEX("C-index") {
    @Override
    public double likeness(double[] student, double[] cluster) {
      return overCodes(student, cluster, RivalIndex::cIndex);
    }
  };

  private static final int[][] IACHAN_WEIGHTS = {{22, 10, 4}, {10, 5, 2}, {4, 2, 1}};
  private static final int[] HEXAGON = {3, 2, 1, 0};
  private static final String LETTERS = "RIASEC";

  private final String title;

  RivalIndex(String title) {
    this.title = title;
  }

  /** As it stands in a table. */
  public String title() {
    return title;
  }

  /** How alike they are; NaN when one of them doesn't vary and the index needs that. */
  public abstract double likeness(double[] student, double[] cluster);

  /** The likeness to each cluster; nothing is less alike than what can't be compared. */
  public double[] likenesses(double[] student, List<double[]> clusters) {
    return clusters.stream()
        .mapToDouble(cluster -> likeness(student, cluster))
        .map(likeness -> Double.isNaN(likeness) ? Double.NEGATIVE_INFINITY : likeness)
        .toArray();
  }

  /** Iachan's M of two three-letter codes, 0..28. */
  static double iachan(String one, String other) {
    var sum = 0;
    for (var i = 0; i < 3; i++) {
      var j = other.indexOf(one.charAt(i));
      sum += j < 0 ? 0 : IACHAN_WEIGHTS[i][j];
    }
    return sum;
  }

  /** The C-index of two three-letter codes, 0..18. */
  static double cIndex(String one, String other) {
    var sum = 0;
    for (var i = 0; i < 3; i++) {
      var steps = Math.abs(LETTERS.indexOf(one.charAt(i)) - LETTERS.indexOf(other.charAt(i)));
      sum += (3 - i) * HEXAGON[Math.min(steps, 6 - steps)];
    }
    return sum;
  }

  /** All three-letter codes of six figures: several when figures tie. */
  static List<String> codes(double[] six) {
    var codes = new ArrayList<String>();
    extend("", six, codes);
    return codes;
  }

  private static void extend(String begun, double[] six, List<String> codes) {
    if (begun.length() == 3) {
      codes.add(begun);
      return;
    }
    var highest = Double.NEGATIVE_INFINITY;
    for (var s = 0; s < six.length; s++) {
      highest = begun.indexOf(LETTERS.charAt(s)) < 0 ? Math.max(highest, six[s]) : highest;
    }
    for (var s = 0; s < six.length; s++) {
      if (begun.indexOf(LETTERS.charAt(s)) < 0 && six[s] == highest) {
        extend(begun + LETTERS.charAt(s), six, codes);
      }
    }
  }

  private interface CodeIndex {
    double of(String one, String other);
  }

  private static double overCodes(double[] student, double[] cluster, CodeIndex index) {
    var sum = 0.0;
    var ours = codes(student);
    var theirs = codes(cluster);
    for (var one : ours) {
      for (var other : theirs) {
        sum += index.of(one, other);
      }
    }
    return sum / (ours.size() * theirs.size());
  }

  private static double[] centred(double[] values) {
    var mean = 0.0;
    for (var value : values) {
      mean += value / values.length;
    }
    var centred = values.clone();
    for (var i = 0; i < centred.length; i++) {
      centred[i] -= mean;
    }
    return centred;
  }

  private static double cosine(double[] x, double[] y) {
    double xy = 0, xx = 0, yy = 0;
    for (var i = 0; i < x.length; i++) {
      xy += x[i] * y[i];
      xx += x[i] * x[i];
      yy += y[i] * y[i];
    }
    return xy / Math.sqrt(xx * yy);
  }
}
