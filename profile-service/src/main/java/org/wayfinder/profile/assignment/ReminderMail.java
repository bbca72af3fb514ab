package org.wayfinder.profile.assignment;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.ResourceBundle;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.person.BindingClaim;
import org.wayfinder.profile.person.BindingClaims;
import org.wayfinder.profile.student.Student;

/**
 * Writes and sends reminders by e-mail where a server is set up ({@code spring.mail.host}) and
 * logins are addresses. A letter says what is due and where, nothing of answers or results.
 */
@Component
final class ReminderMail {

  /** Longer than sending one can take; then another instance takes over. */
  static final Duration LONGEST_TALK = Duration.ofMinutes(5);

  /** With pauses that double, from a minute on, that is about three days. */
  static final int MOST_ATTEMPTS = 12;

  private static final Logger log = LoggerFactory.getLogger(ReminderMail.class);
  private static final int REFUSED_FOR_GOOD = 500;
  private static final int LETTER_REFUSED = 550;
  private static final int LETTER_FAILED = 554;
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final @Nullable JavaMailSender sender;
  private final BindingClaims claims;
  private final ReminderProperties settings;

  ReminderMail(
      ObjectProvider<JavaMailSender> sender, BindingClaims claims, ReminderProperties settings) {
    this.sender = sender.getIfAvailable();
    this.claims = claims;
    this.settings = settings;
  }

  /** A letter; its id is the same at each attempt, so that a double can be told. */
  record Letter(String messageId, String to, String subject, String text) {

    /** Without the address, so that a log line can't hold it. */
    @Override
    public String toString() {
      return "Letter[" + messageId + "]";
    }
  }

  /** What the server said. */
  enum Outcome {
    TAKEN,
    REFUSED,
    LATER
  }

  /** Where the student gets e-mail, if anybody can send it. */
  Optional<String> addressOf(Student student) {
    return sender != null && claims.bindingClaim().filter(BindingClaim.EMAIL::equals).isPresent()
        ? Optional.of(student.login())
        : Optional.empty();
  }

  Letter letter(Reminder reminder, Assignment assignment, Student student) {
    // Without a fallback English would be the machine's language.
    var words = ResourceBundle.getBundle("messages.reminder", settings.language(), NO_FALLBACK);
    var day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(settings.language())
            .format(assignment.dueOn());
    var title = oneLine(assignment.title());
    // By the day, not by the kind: one by hand may be of what was due last week.
    var overdue = LocalDate.ofInstant(reminder.at(), ZoneOffset.UTC).isAfter(assignment.dueOn());
    return new Letter(
        "<" + reminder.id() + "@wayfinder>",
        student.login(),
        MessageFormat.format(words.getString(overdue ? "subject-after" : "subject"), title, day),
        MessageFormat.format(
            words.getString(overdue ? "after" : "before"),
            oneLine(student.name().given()),
            title,
            day,
            settings.portal().toString()));
  }

  /** What people wrote, without anything that could begin another header or line. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  Outcome send(Letter letter) {
    var server = sender;
    if (server == null) {
      return Outcome.LATER;
    }
    try {
      var message = server.createMimeMessage();
      var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
      helper.setFrom(settings.from());
      helper.setTo(letter.to());
      helper.setSubject(letter.subject());
      helper.setText(letter.text());
      message.setHeader("Message-ID", letter.messageId());
      message.setHeader("Auto-Submitted", "auto-generated");
      server.send(message);
      return Outcome.TAKEN;
    } catch (MessagingException e) {
      log.warn("{} can't be written: {}", letter, e.getClass().getSimpleName());
      return Outcome.REFUSED; // an address that is none
    } catch (MailException e) {
      var refused = refusedForGood(e);
      log.warn("{} was not taken{}", letter, refused ? " and won't be" : ", it is tried again");
      return refused ? Outcome.REFUSED : Outcome.LATER;
    }
  }

  private static boolean refusedForGood(MailException failure) {
    if (failure instanceof MailSendException sending) {
      for (var each : sending.getMessageExceptions()) {
        for (Throwable cause = each; cause != null; cause = next(cause)) {
          if (code(cause) >= REFUSED_FOR_GOOD) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static @Nullable Throwable next(Throwable failure) {
    return failure instanceof MessagingException messaging
        ? messaging.getNextException()
        : failure.getCause();
  }

  private static int code(Throwable failure) {
    return switch (failure) {
      case SMTPAddressFailedException address -> address.getReturnCode();
      // Of the others, only what is about this letter; 530, say, is about our own sign-in.
      case SMTPSendFailedException sending
          when sending.getReturnCode() >= LETTER_REFUSED
              && sending.getReturnCode() <= LETTER_FAILED ->
          sending.getReturnCode();
      default -> 0;
    };
  }
}
