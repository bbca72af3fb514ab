package org.wayfinder.profile.firststeps;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.profile.access.Access;
import org.wayfinder.profile.access.SchoolPermission;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.profile.school.MongoSchoolStore;
import org.wayfinder.service.ProblemException;

/** What a new school has still to do, for its admins and for operators. */
@RestController
final class FirstStepsController {

  private final MongoSchoolStore schools;
  private final MongoRosterCounts roster;
  private final Access access;

  FirstStepsController(MongoSchoolStore schools, MongoRosterCounts roster, Access access) {
    this.schools = schools;
    this.roster = roster;
    this.access = access;
  }

  @GetMapping("/api/schools/{schoolId}/first-steps")
  FirstSteps read(Actor actor, @PathVariable String schoolId) {
    access.school(SchoolPermission.READ_STAFF, actor, schoolId);
    if (!schools.exists(schoolId)) {
      throw ProblemException.notFound("school");
    }
    return FirstSteps.of(roster.of(schoolId));
  }
}
