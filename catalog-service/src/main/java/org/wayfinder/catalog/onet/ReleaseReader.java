package org.wayfinder.catalog.onet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayfinder.catalog.onet.Release.Unmatched;

/** Reads the text release of the O*NET database, a zip, as it is published. */
final class ReleaseReader {

  private static final int MOST_FAULTS = 50;
  private static final int MOST_CODES = 5_000;

  private final byte[] zip;
  private final @Nullable String named;
  private final Map<String, Gathered> byCode = new TreeMap<>();
  private final Set<Table> tables = EnumSet.noneOf(Table.class);
  private final Set<String> files = new HashSet<>();
  private final List<Row.Fault> faults = new ArrayList<>();
  private final ReleaseName name = new ReleaseName();

  private ReleaseReader(byte[] zip, @Nullable String named) {
    this.zip = zip;
    this.named = named;
  }

  /**
   * Reads one.
   *
   * @param named which release it is; null to have the file say it
   * @throws InvalidReleaseException when it is no release, cut off, hostile, or rows are wrong
   */
  static Release read(byte[] zip, @Nullable String named) {
    return new ReleaseReader(zip, named).read();
  }

  private Release read() {
    new ReleaseArchive(zip, ReleaseArchive.USUAL).forEach(this::file);
    if (!faults.isEmpty()) {
      throw new InvalidReleaseException(
          "Rows of the release are not what they should be; nothing was changed. See 'errors'.",
          faults);
    }
    if (!tables.contains(Table.OCCUPATIONS)) {
      throw new InvalidReleaseException(
          "The zip has no '%s', so it is not the text release of the O*NET database."
              .formatted(Table.OCCUPATIONS.file()));
    }
    requireAllSkills();
    var occupations =
        byCode.values().stream()
            .filter(Gathered::isOccupation)
            .map(Gathered::occupation)
            .collect(
                Collectors.toMap(
                    Occupation::code, Function.identity(), (one, _) -> one, TreeMap::new));
    return new Release(name.number(named), name.date(), occupations, tables, unmatched());
  }

  private void requireAllSkills() {
    var essential = files.contains(Table.ESSENTIAL_SKILLS.toLowerCase(Locale.ROOT));
    var transferable = files.contains(Table.TRANSFERABLE_SKILLS.toLowerCase(Locale.ROOT));
    if (essential != transferable) {
      throw new InvalidReleaseException(
          "The zip has only one of '%s' and '%s'; both together are the skills."
              .formatted(Table.ESSENTIAL_SKILLS, Table.TRANSFERABLE_SKILLS));
    }
  }

  private void file(String path, InputStream content) throws IOException {
    var file = path.substring(path.lastIndexOf('/') + 1);
    name.seen(path);
    if (file.equalsIgnoreCase("Read Me.txt")) {
      name.read(new String(content.readNBytes(4096), StandardCharsets.UTF_8));
      return;
    }
    var table = Table.of(file).orElse(null);
    if (table == null) {
      return;
    }
    if (!files.add(file.toLowerCase(Locale.ROOT))) {
      throw new InvalidReleaseException("The zip holds the table '%s' twice.".formatted(file));
    }
    tables.add(table);
    TableReader.read(file, content, table.columns(), row -> row(table, row));
  }

  private void row(Table table, Row row) {
    try {
      row.requireWhole();
      gathered(row.code()).take(table, row);
      row.find("Date").ifPresent(name::dated);
    } catch (Row.FaultException e) {
      faults.add(e.fault());
      if (faults.size() >= MOST_FAULTS) {
        throw new InvalidReleaseException(
            "Many rows of the release are not what they should be; nothing was changed. See"
                + " 'errors' for the first.",
            faults);
      }
    }
  }

  private Gathered gathered(String code) {
    var gathered = byCode.computeIfAbsent(code, Gathered::new);
    if (byCode.size() > MOST_CODES) {
      throw new InvalidReleaseException(
          "The release has more than %d occupations; O*NET has about a thousand."
              .formatted(MOST_CODES));
    }
    return gathered;
  }

  private List<Unmatched> unmatched() {
    var unmatched = new ArrayList<Unmatched>();
    var elements = new TreeMap<String, Unmatched>();
    byCode.forEach((code, gathered) -> {
      if (!gathered.isOccupation()) {
        gathered
            .rows()
            .forEach((file, rows) ->
                unmatched.add(new Unmatched(file, "unknown occupation", code, rows)));
      }
      gathered
          .unknownElements()
          .forEach(one ->
              elements.merge(
                  one.file() + one.value(),
                  one,
                  (a, b) -> new Unmatched(a.file(), a.what(), a.value(), a.rows() + b.rows())));
    });
    unmatched.addAll(elements.values());
    return unmatched;
  }
}
