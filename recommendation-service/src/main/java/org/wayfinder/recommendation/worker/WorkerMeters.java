package org.wayfinder.recommendation.worker;

/** A worker's status in numbers. */
final class WorkerMeters {

  private WorkerMeters() {}

  /** Records behind; not a number while that isn't known. */
  static double lag(WorkerStatus status) {
    var lag = status.snapshot().lag();
    return lag == null ? Double.NaN : lag;
  }

  static double running(WorkerStatus status) {
    return status.snapshot().state() == WorkerStatus.State.RUNNING ? 1 : 0;
  }
}
