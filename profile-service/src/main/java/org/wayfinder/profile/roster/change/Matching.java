package org.wayfinder.profile.roster.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayfinder.profile.person.Role;
import org.wayfinder.profile.roster.file.RosterFile;
import org.wayfinder.profile.roster.file.RosterProblem;
import org.wayfinder.profile.roster.staging.StagedPerson;

/**
 * Compares some people of a file with those of the roster whom they may be. People are the same by
 * the school's id, by the id that they had before, or, for whom no import has brought, by login.
 */
final class Matching {

  private final Map<String, RosterPerson> bySourcedId = new HashMap<>();
  private final Map<String, RosterPerson> byLogin = new HashMap<>();
  private final Map<String, String> schoolIds;
  private final Map<String, RosterPerson> counsellors;
  private final Set<String> erasedLogins;

  /**
   * @param candidates of the roster whose ids, former ids or logins these may be
   * @param schoolIds ids of schools by the ids of the file; those yet to come are missing
   * @param counsellors of the roster by the ids of the file
   * @param erasedLogins those of the file's that were people's who are erased
   */
  Matching(
      Collection<RosterPerson> candidates,
      Map<String, String> schoolIds,
      Map<String, RosterPerson> counsellors,
      Set<String> erasedLogins) {
    for (var candidate : candidates) {
      byLogin.put(candidate.loginKey(), candidate);
      if (candidate.sourcedId() != null) {
        bySourcedId.put(candidate.sourcedId(), candidate);
      }
    }
    this.schoolIds = schoolIds;
    this.counsellors = counsellors;
    this.erasedLogins = erasedLogins;
  }

  /** How this person stands to the roster. */
  Difference of(StagedPerson staged) {
    if (erasedLogins.contains(staged.loginKey())) {
      return wrong(staged, "sourcedId", "The record of this person was erased.");
    }
    var holder = byLogin.get(staged.loginKey());
    var before = same(staged, holder);
    if (before != null && before.kind() != staged.kind()) {
      return wrong(
          staged,
          "sourcedId",
          "Here this is a student and there a member of staff, or the other way round.");
    }
    if (holder != null && !holder.equals(before) && holder.sourcedId() == null) {
      return wrong(staged, "sourcedId", "Somebody on the roster has the login already.");
    }
    if (before == null) {
      return new Difference.Added(wanted(staged, null), staged.line());
    }
    var after = wanted(staged, before);
    return before.equals(after)
        ? new Difference.Unchanged()
        : new Difference.Changed(before, after, staged.line());
  }

  private @Nullable RosterPerson same(StagedPerson staged, @Nullable RosterPerson holder) {
    var known = bySourcedId.get(staged.sourcedId());
    if (known != null) {
      return known;
    }
    var former = staged.formerId() == null ? null : bySourcedId.get(staged.formerId());
    if (former != null) {
      return former;
    }
    var unknown = holder != null && holder.sourcedId() == null && holder.kind() == staged.kind();
    return unknown ? holder : null;
  }

  private RosterPerson wanted(StagedPerson staged, @Nullable RosterPerson before) {
    var schoolId = schoolIds.get(staged.schoolSourcedId());
    var imported = counsellors(staged, schoolId);
    return new RosterPerson(
        before == null ? "" : before.id(),
        staged.kind(),
        staged.sourcedId(),
        schoolId,
        staged.login(),
        staged.loginKey(),
        staged.name(),
        roles(staged, before),
        staged.grade(),
        caseloads(before, schoolId, imported),
        imported,
        false,
        before == null ? 1 : before.version());
  }

  private static Set<Role> roles(StagedPerson staged, @Nullable RosterPerson before) {
    var roles = new HashSet<>(staged.roles());
    if (before != null) {
      before.roles().stream().filter(Role::installationWide).forEach(roles::add);
    }
    return roles;
  }

  private List<String> counsellors(StagedPerson staged, @Nullable String schoolId) {
    return staged.counsellorSourcedIds().stream()
        .map(counsellors::get)
        .filter(Objects::nonNull)
        .filter(found -> !found.left() && Objects.equals(found.schoolId(), schoolId))
        .map(RosterPerson::id)
        .sorted()
        .toList();
  }

  /** What people have entered by hand stays, within the same school. */
  private static List<String> caseloads(
      @Nullable RosterPerson before, @Nullable String schoolId, List<String> imported) {
    var wanted = new LinkedHashSet<String>();
    if (before != null && !before.left() && Objects.equals(before.schoolId(), schoolId)) {
      wanted.addAll(before.counsellorIds());
      wanted.removeAll(before.importedCounsellorIds());
      var kept = new ArrayList<>(before.counsellorIds());
      kept.removeIf(id -> !wanted.contains(id) && !imported.contains(id));
      wanted.clear();
      wanted.addAll(kept);
    }
    wanted.addAll(imported);
    return List.copyOf(wanted);
  }

  private static Difference wrong(StagedPerson staged, String column, String detail) {
    return new Difference.Wrong(
        new RosterProblem(RosterFile.USERS.fileName(), staged.line(), column, detail));
  }
}
