package org.wayfinder.profile.assignment;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Reminders of assignments.
 *
 * @param daysBefore so many days before an assignment is due whoever hasn't finished is reminded
 * @param daysAfter so many days after it was due that is made up for, where nothing ran
 * @param look how often there is a look for whom to remind
 * @param from the sender of e-mails
 * @param portal the address that an e-mail leads to
 * @param language of e-mails: en, fr or es
 * @param firstPause after an e-mail that couldn't be sent; each next one is twice as long
 */
@Validated
@ConfigurationProperties("wayfinder.reminders")
record ReminderProperties(
    @DefaultValue("3") @Min(0) @Max(60) int daysBefore,
    @DefaultValue("7") @Min(0) @Max(60) int daysAfter,
    @DefaultValue("10m") @DurationMin(millis = 10) Duration look,
    @DefaultValue("wayfinder@localhost") @Email String from,
    @DefaultValue("http://127.0.0.1:8080/") URI portal,
    @DefaultValue("en") Locale language,
    @DefaultValue("1m") @DurationMin(millis = 1) Duration firstPause) {

  private static final Set<String> LANGUAGES = Set.of("en", "fr", "es");

  ReminderProperties {
    if (!LANGUAGES.contains(language.getLanguage())) {
      throw new IllegalArgumentException("wayfinder.reminders.language is en, fr or es");
    }
  }
}
