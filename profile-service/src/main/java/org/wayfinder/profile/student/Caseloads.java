package org.wayfinder.profile.student;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.wayfinder.profile.access.Access;
import org.wayfinder.profile.access.CaseloadPermission;
import org.wayfinder.profile.access.Reading;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.profile.person.CounsellorRelations;
import org.wayfinder.profile.person.StudentsChanged;
import org.wayfinder.service.ProblemException;

/** Who is in whose caseload. A withdrawn relation ends access with the next request. */
@Service
public final class Caseloads {

  private static final int AT_ONCE = 500;

  private final MongoStudentStore store;
  private final Access access;
  private final ApplicationEventPublisher events;

  Caseloads(MongoStudentStore store, Access access, ApplicationEventPublisher events) {
    this.store = store;
    this.access = access;
    this.events = events;
  }

  /**
   * A part of a caseload.
   *
   * @param reading what another service makes of it, if one asks
   */
  List<Student> students(
      Actor actor,
      String counsellorId,
      CaseloadFilter wanted,
      @Nullable Reading reading,
      @Nullable String after,
      int limit) {
    access.caseload(CaseloadPermission.READ, actor, counsellorId);
    var found = new ArrayList<Student>();
    var from = after;
    List<Student> part;
    do { // names are compared here, since no index helps to find a part of a word
      var size = wanted.text() == null ? limit : AT_ONCE;
      part = store.ofCaseload(counsellorId, wanted.grade(), wanted.ids(), from, size);
      part.stream().filter(wanted::fits).limit(limit - found.size()).forEach(found::add);
      from = part.isEmpty() ? from : part.getLast().id();
    } while (wanted.text() != null && part.size() == AT_ONCE && found.size() < limit);
    // The last one of a full page only tells that there is another page.
    var shown = found.stream().limit(limit - 1L).map(Student::id).toList();
    access.shown(actor, reading == null ? "caseload" : reading.wireName(), counsellorId, shown);
    return found;
  }

  void enter(Actor actor, String counsellorId, String studentId) {
    var counsellor = access.caseload(CaseloadPermission.CHANGE, actor, counsellorId);
    requireSameSchool(counsellor, studentId);
    store.enter(studentId, counsellorId);
    events.publishEvent(new StudentsChanged());
  }

  void leave(Actor actor, String counsellorId, String studentId) {
    var counsellor = access.caseload(CaseloadPermission.CHANGE, actor, counsellorId);
    requireSameSchool(counsellor, studentId);
    store.leave(studentId, counsellorId);
    events.publishEvent(new StudentsChanged());
  }

  /** Empties the caseload of somebody who is a counsellor no more. */
  public void dissolve(String counsellorId) {
    store.leaveAll(counsellorId);
    events.publishEvent(new StudentsChanged());
  }

  private void requireSameSchool(CounsellorRelations counsellor, String studentId) {
    if (store.find(studentId).filter(s -> s.schoolId().equals(counsellor.schoolId())).isEmpty()) {
      throw ProblemException.notFound("student");
    }
  }
}
