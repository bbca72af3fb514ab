package org.wayfinder.profile.archive;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.wayfinder.profile.access.Access;
import org.wayfinder.profile.access.SchoolPermission;
import org.wayfinder.profile.access.StudentPermission;
import org.wayfinder.profile.interest.MongoProfileVersionStore;
import org.wayfinder.profile.interest.ProfileVersion;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.profile.person.ArchivePart;
import org.wayfinder.profile.shortlist.MongoShortlistStore;
import org.wayfinder.profile.student.Student;
import org.wayfinder.profile.student.StudentArchive;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.request.IdSource;

/** Gathers what is held of a student, and brings somebody back from what was gathered. */
@Service
final class Archives {

  private final StudentArchive students;
  private final List<ArchivePart> parts;
  private final MongoProfileVersionStore profiles;
  private final MongoShortlistStore shortlists;
  private final Access access;
  private final IdSource ids;
  private final Clock clock;

  Archives(
      StudentArchive students,
      List<ArchivePart> parts,
      MongoProfileVersionStore profiles,
      MongoShortlistStore shortlists,
      Access access,
      IdSource ids,
      Clock clock) {
    this.students = students;
    this.parts = List.copyOf(parts);
    this.profiles = profiles;
    this.shortlists = shortlists;
    this.access = access;
    this.ids = ids;
    this.clock = clock;
  }

  /** Everything held, part by part; in the access log when this returns. */
  Map<String, Object> gather(Actor actor, String studentId) {
    access.student(StudentPermission.ARCHIVE, actor, studentId);
    var record = new LinkedHashMap<String, Object>();
    record.put("form", ArchivedRecord.FORM);
    record.put("takenAt", clock.instant().truncatedTo(ChronoUnit.MILLIS));
    record.put("student", students.entry(studentId));
    parts.forEach(part -> record.put(part.key(), part.heldOf(studentId)));
    return record;
  }

  /**
   * Puts whom an archive is of on the roster, with a new id. The entry comes last and by one
   * insert: until then nobody sees anything of it, and afterwards nothing is missing.
   */
  Student restore(Actor actor, Supplier<ArchivedRecord> file) {
    var schoolId = actor.schoolId();
    access.school(SchoolPermission.MANAGE_STUDENTS, actor, schoolId);
    var archived = file.get();
    var student = students.checked(archived.student(), schoolId, ids.next("stu_"));
    var saved = archived.shortlist();
    profiles.restore(versions(archived, student.id()));
    shortlists.restore(student.id(), saved.clusters(), saved.careers());
    try {
      return students.enter(student);
    } catch (ProblemException e) {
      profiles.erase(student.id());
      shortlists.forget(student.id());
      throw e;
    }
  }

  /** The versions, if they are numbered from 1 without a gap. */
  private static List<ProfileVersion> versions(ArchivedRecord archived, String studentId) {
    var versions = new ArrayList<ProfileVersion>();
    try {
      for (var view : archived.profileVersions()) {
        var version = view.toVersion(studentId);
        if (version.version() != versions.size() + 1) {
          throw ArchiveFile.unreadable("Versions of the profile are missing in it.");
        }
        versions.add(version);
      }
    } catch (IllegalArgumentException | NullPointerException | IndexOutOfBoundsException _) {
      throw ArchiveFile.unreadable("A version of the profile in it can't be.");
    }
    return versions;
  }
}
