package org.wayfinder.recommendation.preview;

import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.DisposableBean;
import org.wayfinder.recommendation.edition.Edition;

/** Computes a few previews at a time on threads of this instance. */
final class PreviewRunner implements DisposableBean {

  private final PreviewJob job;
  private final Semaphore places;
  private volatile boolean stopping;

  PreviewRunner(PreviewJob job, int atOnce) {
    this.job = job;
    this.places = new Semaphore(atOnce);
  }

  /** Takes a place; false when there is none. Whoever has one starts, or gives it back. */
  boolean takePlace() {
    return !stopping && places.tryAcquire();
  }

  void giveBack() {
    places.release();
  }

  void start(Preview preview, Edition current, Edition draft) {
    Thread.ofPlatform()
        .name("preview-" + preview.id())
        .daemon(true)
        .start(() -> {
          try {
            job.run(preview, current, draft, () -> !stopping);
          } finally {
            places.release();
          }
        });
  }

  @Override
  public void destroy() {
    stopping = true;
  }
}
