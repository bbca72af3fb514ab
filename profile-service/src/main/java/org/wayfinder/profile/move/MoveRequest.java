package org.wayfinder.profile.move;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayfinder.service.request.Findings;

/**
 * Who is to change counsellors.
 *
 * @param from whose caseload they leave; null for nobody's
 * @param to whose caseload they join; null for nobody's
 */
record MoveRequest(
    @Nullable String from, @Nullable String to, @Nullable List<@Nullable String> studentIds) {

  /** The students, each once. */
  List<String> students() {
    return studentIds == null
        ? List.of()
        : List.copyOf(new LinkedHashSet<>(studentIds.stream().filter(Objects::nonNull).toList()));
  }

  /** Notes what is wrong with it, whoever there is at the school. */
  void check(Findings findings) {
    if (from == null && to == null) {
      findings.add("#/to", "Say whose caseload they leave or join.");
    } else if (Objects.equals(from, to)) {
      findings.add("#/to", "They are there already.");
    }
    if (students().isEmpty()) {
      findings.add("#/studentIds", "Name at least one student.");
    } else if (students().size() > Move.MOST) {
      findings.add("#/studentIds", "At most " + Move.MOST + " students at once.");
    }
  }
}
