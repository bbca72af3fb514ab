package org.wayfinder.profile.setup;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.staff.MongoStaffStore;

/**
 * At start, finishes a set-up that was interrupted, or prints a code when there is none yet. Each
 * instance prints its own and all are good until one is used, since a code can't be read back.
 */
@Component
final class SetupCodeAnnouncer implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(SetupCodeAnnouncer.class);

  private final Setup setup;
  private final MongoInstallationStore installations;
  private final MongoStaffStore staff;
  private final SetupCodeFile file;

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

  @Override
  public void run(ApplicationArguments arguments) {
    setup.finishInterrupted();
    if (!setup.required() || !staff.isEmpty()) {
      return;
    }
    var code = SetupCode.random(new SecureRandom());
    installations.addCode(code.hash());
    file.write(code);
    log.warn("This installation has no admin yet. Its set-up code is {}", code.text());
  }
}
