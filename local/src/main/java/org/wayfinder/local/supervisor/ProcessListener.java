package org.wayfinder.local.supervisor;

/** Hears of every change of every process, one at a time. */
@FunctionalInterface
public interface ProcessListener {
  void changed(ProcessStatus status);
}
