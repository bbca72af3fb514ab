package org.wayfinder.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wayfinder.local.demo.DemoSchool.Person;
import org.wayfinder.local.demo.DemoSchool.StaffMember;

class DemoSchoolTests {

  private final DemoSchool school = DemoSchool.read();

  @Test
  void hasFortyStudentsAndEveryRole() {
    assertThat(school.students()).hasSize(40);
    assertThat(school.staff())
        .flatExtracting(StaffMember::roles)
        .contains("school-admin", "counsellor", "editor", "ops");
  }

  @Test
  void everybodyHasALoginOfTheirOwnThatIsObviouslyInvented() {
    assertThat(school.people())
        .extracting(Person::login)
        .doesNotHaveDuplicates()
        .allMatch(login -> login.endsWith("@example.org"));
  }

  @Test
  void everyStudentIsInTheCaseloadOfACounsellor() {
    var counsellors =
        school.staff().stream()
            .filter(member -> member.roles().contains("counsellor"))
            .map(StaffMember::login)
            .toList();
    assertThat(school.students()).allMatch(s -> counsellors.contains(s.counsellor()));
  }

  @Test
  void someAnswerAnAssessmentAndOneHasNothingYet() {
    assertThat(school.students()).filteredOn(s -> s.assessment() != null).hasSize(5);
    assertThat(school.students())
        .filteredOn(s -> s.assessment() == null && s.profile() == null)
        .hasSize(1);
  }

  @Test
  void aStudentWhoWasNotAskedAboutActivitiesLeavesThemUnanswered() {
    var likes = new DemoSchool.Likes("short", Map.of("social", 4), null);
    assertThat(likes.answer("social")).isEqualTo(4);
    assertThat(likes.answer("medicines")).isNull();
  }
}
