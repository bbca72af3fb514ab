package org.wayfinder.profile.setup;

import java.security.SecureRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.keys.OneTimeCode;
import org.wayfinder.profile.staff.MongoStaffStore;

/**
 * At start, finishes a set-up that was interrupted, or prints a code when there is none yet. Each
 * instance prints its own and all are good until one is used, since a code can't be read back.
 */
@Component
final class SetupCodeAnnouncer implements ApplicationRunner, DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(SetupCodeAnnouncer.class);

  private final Setup setup;
  private final MongoInstallationStore installations;
  private final MongoStaffStore staff;
  private final SetupCodeFile file;
  private final ScheduledExecutorService retries =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("setup").factory());

  SetupCodeAnnouncer(
      Setup setup,
      MongoInstallationStore installations,
      MongoStaffStore staff,
      SetupCodeFile file) {
    this.setup = setup;
    this.installations = installations;
    this.staff = staff;
    this.file = file;
  }

  /** Doesn't wait for a database that is away: the service starts, and this goes on beside it. */
  @Override
  public void run(ApplicationArguments arguments) {
    if (!announced()) {
      log.warn("The database is away; the set-up is looked after as soon as it is there");
      var _ = retries.scheduleWithFixedDelay(this::retry, 1, 1, TimeUnit.SECONDS);
    }
  }

  private void retry() {
    if (announced()) {
      retries.shutdown();
    }
  }

  private boolean announced() {
    try {
      announce();
      return true;
    } catch (RuntimeException e) {
      // The database, most likely. Nothing here can be given up, so it is tried again.
      log.debug("The set-up can't be looked after just now", e);
      return false;
    }
  }

  @Override
  public void destroy() {
    retries.shutdownNow();
  }

  private void announce() {
    setup.finishInterrupted();
    if (!setup.required() || !staff.isEmpty()) {
      return;
    }
    var code = OneTimeCode.random(new SecureRandom());
    installations.addCode(code.hash());
    file.write(code);
    log.warn("This installation has no admin yet. Its set-up code is {}", code.text());
  }
}
