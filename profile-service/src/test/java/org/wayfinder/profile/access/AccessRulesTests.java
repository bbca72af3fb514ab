package org.wayfinder.profile.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.profile.person.CounsellorRelations;
import org.wayfinder.profile.person.PersonKind;
import org.wayfinder.profile.person.Role;
import org.wayfinder.profile.person.StudentRelations;

class AccessRulesTests {

  private static final StudentRelations ANN =
      new StudentRelations("ann", "hill", Set.of("carl", "moved"), false);
  private static final CounsellorRelations CARL = new CounsellorRelations("carl", "hill");

  private static final Map<String, Actor> ACTORS =
      Map.ofEntries(
          actor("ann", "hill", "student"),
          actor("ben", "hill", "student"),
          actor("carl", "hill", "counsellor"),
          actor("dora", "hill", "counsellor"),
          // On the list, but of another school by now.
          actor("moved", "lake", "counsellor"),
          // On the list, but a counsellor no more.
          Map.entry("demoted", new Actor("carl", PersonKind.STAFF, "hill", "x", roles("editor"))),
          actor("admin", "hill", "school-admin"),
          actor("lake-admin", "lake", "school-admin"),
          actor("editor", "hill", "editor"),
          actor("ops", "hill", "ops"),
          actor("ops-admin", "lake", "ops+school-admin"),
          guardian("gina", "ann"),
          guardian("other-guardian", "ben"));

  @ParameterizedTest(name = "{0}: {1} {2} {3} {4} {5} {6} {7} {8} {9} {10} {11}")
  @CsvSource({
    "ann,        ALLOWED, FORBIDDEN, ALLOWED, ALLOWED,   ALLOWED, ALLOWED, ALLOWED, ALLOWED, ALLOWED, ALLOWED, ALLOWED",
    "ben,        HIDDEN,  HIDDEN,    HIDDEN,  HIDDEN,    HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN",
    "carl,       ALLOWED, FORBIDDEN, ALLOWED, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, ALLOWED, FORBIDDEN, FORBIDDEN, FORBIDDEN",
    "dora,       HIDDEN,  HIDDEN,    HIDDEN,  HIDDEN,    HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN",
    "moved,      HIDDEN,  HIDDEN,    HIDDEN,  HIDDEN,    HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN",
    "demoted,    HIDDEN,  HIDDEN,    HIDDEN,  HIDDEN,    HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN",
    "admin,      ALLOWED, ALLOWED,   ALLOWED, FORBIDDEN, FORBIDDEN, ALLOWED, ALLOWED, ALLOWED, ALLOWED, ALLOWED, ALLOWED",
    "lake-admin, HIDDEN,  HIDDEN,    HIDDEN,  HIDDEN,    HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN",
    "editor,     HIDDEN,  HIDDEN,    HIDDEN,  HIDDEN,    HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN",
    "ops,        HIDDEN,  HIDDEN,    HIDDEN,  HIDDEN,    HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN",
    "ops-admin,  HIDDEN,  HIDDEN,    HIDDEN,  HIDDEN,    HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN",
    "gina,       ALLOWED, FORBIDDEN, ALLOWED, FORBIDDEN, FORBIDDEN, FORBIDDEN, ALLOWED, ALLOWED, ALLOWED, FORBIDDEN, FORBIDDEN",
    "other-guardian, HIDDEN, HIDDEN, HIDDEN,  HIDDEN,    HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN",
  })
  void aStudentsDataIsForThoseWithARelation(
      String who,
      Decision readRecord,
      Decision changeRecord,
      Decision readProfile,
      Decision writeProfile,
      Decision takeAssessment,
      Decision erase,
      Decision readAccesses,
      Decision readConsents,
      Decision changeConsents,
      Decision inviteGuardians,
      Decision archive) {
    assertThat(
            Arrays.stream(StudentPermission.values())
                .map(permission -> AccessRules.decide(permission, actor(who), ANN)))
        .containsExactly(
            readRecord,
            changeRecord,
            readProfile,
            writeProfile,
            takeAssessment,
            erase,
            readAccesses,
            readConsents,
            changeConsents,
            inviteGuardians,
            archive);
  }

  @Test
  void aGuardianSeesNothingOfAStudentWhoHasLeft() {
    var left = new StudentRelations("ann", "hill", Set.of(), true);
    assertThat(AccessRules.decide(StudentPermission.READ_RECORD, actor("gina"), left))
        .isEqualTo(Decision.HIDDEN);
    assertThat(AccessRules.decide(StudentPermission.READ_RECORD, actor("admin"), left))
        .isEqualTo(Decision.ALLOWED);
  }

  @ParameterizedTest
  @EnumSource
  void aStudentWhoDoesNotExistIsHiddenFromEverybody(StudentPermission permission) {
    assertThat(ACTORS.values())
        .allSatisfy(actor ->
            assertThat(AccessRules.decide(permission, actor, null)).isEqualTo(Decision.HIDDEN));
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource({
    "ann,        HIDDEN,  HIDDEN",
    "carl,       ALLOWED, FORBIDDEN",
    "dora,       HIDDEN,  HIDDEN",
    "admin,      ALLOWED, ALLOWED",
    "lake-admin, HIDDEN,  HIDDEN",
    "editor,     HIDDEN,  HIDDEN",
    "ops,        HIDDEN,  HIDDEN",
  })
  void aCaseloadIsForItsCounsellorAndTheSchoolsAdmin(String who, Decision read, Decision change) {
    assertThat(AccessRules.decide(CaseloadPermission.READ, actor(who), CARL)).isEqualTo(read);
    assertThat(AccessRules.decide(CaseloadPermission.ASSIGN, actor(who), CARL)).isEqualTo(read);
    assertThat(AccessRules.decide(CaseloadPermission.CHANGE, actor(who), CARL)).isEqualTo(change);
  }

  @ParameterizedTest(name = "{0}: {1} {2} {3} {4} {5} {6} {7} {8}")
  @CsvSource({
    // READ, CHANGE, READ_STAFF, APPOINT_STAFF, MANAGE_STAFF, READ_STUDENTS, MANAGE_STUDENTS, ASSIGN
    "ann,        FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN",
    "gina,       FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN",
    "carl,       ALLOWED,   FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN",
    "moved,      HIDDEN,    FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN",
    "admin,      ALLOWED,   ALLOWED,   ALLOWED,   ALLOWED,   ALLOWED,   ALLOWED,   ALLOWED,   ALLOWED",
    "lake-admin, HIDDEN,    HIDDEN,    HIDDEN,    HIDDEN,    HIDDEN,    HIDDEN,    HIDDEN,    HIDDEN",
    "editor,     ALLOWED,   FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN",
    "ops,        ALLOWED,   ALLOWED,   ALLOWED,   ALLOWED,   FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN",
    "ops-admin,  ALLOWED,   ALLOWED,   ALLOWED,   ALLOWED,   HIDDEN,    HIDDEN,    HIDDEN,    HIDDEN",
  })
  void aSchoolIsKeptByItsAdminAndNamedByOperators(
      String who,
      Decision read,
      Decision change,
      Decision readStaff,
      Decision appoint,
      Decision manageStaff,
      Decision readStudents,
      Decision manageStudents,
      Decision assign) {
    assertThat(
            Arrays.stream(SchoolPermission.values())
                .map(permission -> AccessRules.decide(permission, actor(who), "hill")))
        .containsExactly(
            read, change, readStaff, appoint, manageStaff, readStudents, manageStudents, assign);
  }

  @ParameterizedTest(name = "{0}: {1} {2} {3} {4} {5}")
  @CsvSource({
    "ann,    FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN",
    "carl,   ALLOWED,   FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN",
    "admin,  ALLOWED,   FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN",
    "editor, ALLOWED,   FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN",
    "ops,    ALLOWED,   ALLOWED,   ALLOWED,   ALLOWED, FORBIDDEN",
    "ops-admin, ALLOWED, ALLOWED,   ALLOWED,   ALLOWED, ALLOWED",
  })
  void theInstallationIsRunByOperators(
      String who,
      Decision listSchools,
      Decision createSchool,
      Decision seeOperations,
      Decision runOperations,
      Decision importRoster) {
    assertThat(
            Arrays.stream(InstallationPermission.values())
                .map(permission -> AccessRules.decide(permission, actor(who))))
        .containsExactly(listSchools, createSchool, seeOperations, runOperations, importRoster);
  }

  @ParameterizedTest(name = "{0} gives {1}: {2}")
  @CsvSource({
    "admin,      counsellor,                true",
    "admin,      school-admin+counsellor,   true",
    "admin,      editor,                    false",
    "admin,      ops,                       false",
    "lake-admin, counsellor,                false",
    "ops,        school-admin,              true",
    "ops,        school-admin+ops,          true",
    "ops,        school-admin+editor,       false",
    "ops,        school-admin+counsellor,   false",
    "ops,        counsellor,                false",
    "ops,        ops,                       false",
    "carl,       counsellor,                false",
    "editor,     editor,                    false",
    "ann,        counsellor,                false",
  })
  void nobodyGivesMoreThanTheyHold(String who, String given, boolean allowed) {
    assertThat(AccessRules.mayAppoint(actor(who), "hill", roles(given))).isEqualTo(allowed);
  }

  @ParameterizedTest(name = "{0} changes {1} to {2}: {3}")
  @CsvSource({
    "admin,     counsellor,   school-admin, true",
    "admin,     ops,          ops,          false",
    "admin,     ops,          counsellor,   false",
    "admin,     counsellor,   ops,          false",
    "ops-admin, ops,          counsellor,   true",
    "ops-admin, editor,       counsellor,   false",
  })
  void whoReachesBeyondASchoolIsChangedOnlyByTheirLike(
      String who, String before, String after, boolean allowed) {
    assertThat(AccessRules.mayManage(actor(who), roles(before), roles(after))).isEqualTo(allowed);
  }

  @Test
  void theClosestRelationComesFirst() {
    var both = new Actor("carl", PersonKind.STAFF, "hill", "x", roles("counsellor+school-admin"));
    assertThat(AccessRules.relations(both, ANN))
        .containsExactly(Relation.CASELOAD, Relation.SCHOOL);
  }

  private static Actor actor(String who) {
    var actor = ACTORS.get(who);
    if (actor == null) {
      throw new IllegalArgumentException(who);
    }
    return actor;
  }

  private static Map.Entry<String, Actor> guardian(String id, String ward) {
    return Map.entry(
        id, new Actor(id, PersonKind.GUARDIAN, "hill", id, Set.of(Role.GUARDIAN), Set.of(ward)));
  }

  private static Map.Entry<String, Actor> actor(String id, String school, String roles) {
    var kind = roles.equals("student") ? PersonKind.STUDENT : PersonKind.STAFF;
    return Map.entry(id, new Actor(id, kind, school, id, roles(roles)));
  }

  private static Set<Role> roles(String names) {
    return Arrays.stream(names.split("\\+", -1))
        .map(name -> Role.of(name).orElseThrow())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }
}
