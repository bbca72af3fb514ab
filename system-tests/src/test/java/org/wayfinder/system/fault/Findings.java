package org.wayfinder.system.fault;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What must not be, and counts of what was; filled by many threads. */
final class Findings {

  private static final int MOST = 40;

  private final ConcurrentLinkedQueue<String> violations = new ConcurrentLinkedQueue<>();
  private final AtomicInteger found = new AtomicInteger();
  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  /** Notes a broken promise. */
  void violation(String text) {
    if (found.incrementAndGet() <= MOST) {
      violations.add(text);
      System.out.println("[checker] " + text);
    }
  }

  void count(String what) {
    counts.computeIfAbsent(what, _ -> new LongAdder()).increment();
  }

  long counted(String what) {
    var counted = counts.get(what);
    return counted == null ? 0 : counted.sum();
  }

  /** Those noted first; enough of them to see what is wrong. */
  List<String> violations() {
    return List.copyOf(violations);
  }

  Map<String, Long> counts() {
    var sums = new TreeMap<String, Long>();
    counts.forEach((what, count) -> sums.put(what, count.sum()));
    return sums;
  }
}
