package org.wayfinder.profile.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.accesslog.AccessEntry;
import org.wayfinder.profile.accesslog.AccessLog;
import org.wayfinder.profile.person.ArchivePart;
import org.wayfinder.profile.person.MongoReaderNames;
import org.wayfinder.profile.person.PersonName;

/** Who read a student's record, newest first. */
@Component
final class ArchivedReads implements ArchivePart {

  private static final int AT_ONCE = 200;

  record Read(Instant at, String readerId, @Nullable String readerName, String what) {}

  private final AccessLog log;
  private final MongoReaderNames names;

  ArchivedReads(AccessLog log, MongoReaderNames names) {
    this.log = log;
    this.names = names;
  }

  @Override
  public String key() {
    return "accesses";
  }

  @Override
  public Object heldOf(String studentId) {
    var entries = new ArrayList<AccessEntry>();
    @Nullable String after = null;
    List<AccessEntry> page;
    do {
      page = log.of(studentId, after, AT_ONCE);
      entries.addAll(page);
      after = page.isEmpty() ? null : AccessLog.key(page.getLast());
    } while (page.size() == AT_ONCE);
    var readers = names.of(entries.stream().map(AccessEntry::readerId).collect(Collectors.toSet()));
    return entries.stream()
        .map(entry ->
            new Read(
                entry.at(),
                entry.readerId(),
                Optional.ofNullable(readers.get(entry.readerId()))
                    .map(PersonName::display)
                    .orElse(null),
                entry.what()))
        .toList();
  }
}
