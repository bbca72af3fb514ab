package org.wayfinder.profile.assignment;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayfinder.profile.background.StepThread;

/** Wires the threads that remind and that send, which are their own health indicators. */
@Configuration(proxyBeanMethods = false)
class ReminderConfiguration {

  private static final Duration BETWEEN_LETTERS = Duration.ofMillis(50);

  @Bean
  StepThread remindersHealthIndicator(Reminders reminders, ReminderProperties settings) {
    return new StepThread(
        "reminders",
        () -> {
          reminders.remindAll();
          return settings.look();
        });
  }

  @Bean
  StepThread reminderMailHealthIndicator(Reminders reminders, ReminderProperties settings) {
    var look =
        settings.look().compareTo(Duration.ofSeconds(10)) < 0
            ? settings.look()
            : Duration.ofSeconds(10);
    return new StepThread("reminder-mail", () -> reminders.sendOne() ? BETWEEN_LETTERS : look);
  }
}
