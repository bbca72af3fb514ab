package org.wayfinder.profile.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.profile.access.Access;
import org.wayfinder.profile.access.InstallationPermission;
import org.wayfinder.profile.outbox.StudentRelay;
import org.wayfinder.profile.outbox.StudentStates;
import org.wayfinder.profile.person.Actor;

/** Shows operators whether saves reach the other services, without showing whose they are. */
@RestController
@RequestMapping("/api/operations")
final class OperationsController {

  record OutboxResponse(long pending, @Nullable Instant oldestPendingAt, String relay) {}

  private final StudentStates states;
  private final StudentRelay relay;
  private final Access access;

  OperationsController(StudentStates states, StudentRelay relay, Access access) {
    this.states = states;
    this.relay = relay;
    this.access = access;
  }

  @GetMapping("/outbox")
  OutboxResponse outbox(Actor actor) {
    access.installation(InstallationPermission.SEE_OPERATIONS, actor);
    var marks = states.pendingMarks();
    return new OutboxResponse(marks.count(), marks.oldest(), relay.state().wireName());
  }
}
