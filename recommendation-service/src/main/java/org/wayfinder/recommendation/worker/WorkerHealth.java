package org.wayfinder.recommendation.worker;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Down when the worker is dead: the process answers then, but ranks nobody, and a restart is what
 * helps. A paused worker is degraded and no reason to restart: it goes on by itself.
 */
final class WorkerHealth implements HealthIndicator {

  /** Works, but late; answered with 200. */
  static final Status DEGRADED = new Status("DEGRADED");

  private final WorkerStatus status;

  WorkerHealth(WorkerStatus status) {
    this.status = status;
  }

  @Override
  public Health health() {
    var now = status.snapshot();
    var health =
        switch (now.state()) {
          case RUNNING -> Health.up();
          case DEAD -> Health.down();
          case STARTING, STOPPED, PAUSED, WAITING_FOR_EDITION -> Health.status(DEGRADED);
        };
    health.withDetail("state", now.state().key());
    var because = now.pausedBecause();
    if (because != null) {
      health.withDetail("pausedBecause", because);
    }
    return health.build();
  }
}
