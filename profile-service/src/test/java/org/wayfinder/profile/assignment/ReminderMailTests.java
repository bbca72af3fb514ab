package org.wayfinder.profile.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.wayfinder.profile.assessment.AssessmentForm;
import org.wayfinder.profile.person.BindingClaim;
import org.wayfinder.profile.person.PersonName;
import org.wayfinder.profile.student.Student;

/** What a reminder's letter says, and what becomes of one that a server doesn't take. */
class ReminderMailTests {

  private static final LocalDate DUE = LocalDate.of(2026, 12, 1);

  private static final class Server extends JavaMailSenderImpl {

    private Exception failure = new MessagingException("down");

    @Override
    protected void doSend(MimeMessage[] messages, Object @Nullable [] originals) {
      throw new MailSendException(Map.of(messages[0], failure));
    }
  }

  private static ReminderMail mail(JavaMailSender server, String language) {
    var beans = new StaticListableBeanFactory(Map.of("mailSender", server));
    return new ReminderMail(
        beans.getBeanProvider(JavaMailSender.class),
        () -> Optional.of(BindingClaim.EMAIL),
        new ReminderProperties(
            3,
            7,
            Duration.ofMinutes(10),
            "wayfinder@school.example",
            URI.create("https://portal.example/"),
            Locale.forLanguageTag(language),
            Duration.ofMinutes(1)));
  }

  private static ReminderMail.Letter letter(String language, String title, String name) {
    var assignment =
        new Assignment(
            "asg_1",
            "sch_1",
            null,
            title,
            AssessmentForm.SHORT,
            DUE,
            List.of("stu_1"),
            "stf_1",
            Instant.EPOCH,
            false,
            1);
    var student =
        new Student(
            "stu_1",
            "sch_1",
            "ann@example.org",
            new PersonName(name, "Archer"),
            10,
            null,
            null,
            List.of(),
            null,
            1);
    var reminder =
        Reminder.of(
            assignment, "stu_1", Reminder.Kind.BEFORE, DUE, Instant.EPOCH, Reminder.Mail.DUE);
    return mail(new Server(), language).letter(reminder, assignment, student);
  }

  @Test
  void itSaysWhatIsDueInTheLanguageThatIsSet() {
    assertThat(letter("en", "Autumn", "Ann").text())
        .contains("Hello Ann", "\"Autumn\"", "December 1, 2026", "https://portal.example/");
    assertThat(letter("fr", "Autumn", "Ann").text()).contains("Bonjour Ann", "1 décembre 2026");
    assertThat(letter("es", "Autumn", "Ann").text())
        .contains("Hola, Ann", "1 de diciembre de 2026");
  }

  @Test
  void englishIsEnglishOnAMachineOfAnotherLanguage() {
    var before = Locale.getDefault();
    Locale.setDefault(Locale.FRENCH);
    try {
      assertThat(letter("en", "Autumn", "Ann").text()).contains("Hello Ann");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aLanguageWithoutLettersIsRefusedWhenItIsSet() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mail(new Server(), "de"))
        .withMessageContaining("wayfinder.reminders.language");
  }

  @Test
  void nobodyWritesAHeaderOrAPlaceholder() {
    var letter = letter("en", "A{0}\r\nBcc: all@example.org", "An'n\n{3}");
    assertThat(letter.subject()).doesNotContain("\r", "\n").contains("A{0} Bcc: all@example.org");
    assertThat(letter.text()).contains("Hello An'n {3},");
    assertThat(letter.toString()).doesNotContain("ann@example.org");
  }

  @Test
  void whatIsRefusedForGoodIsNotTriedAgain() throws Exception {
    var server = new Server();
    var letter = letter("en", "Autumn", "Ann");
    assertThat(mail(server, "en").send(letter)).isEqualTo(ReminderMail.Outcome.LATER);
    server.failure = failed(451);
    assertThat(mail(server, "en").send(letter)).isEqualTo(ReminderMail.Outcome.LATER);
    server.failure = failed(550);
    assertThat(mail(server, "en").send(letter)).isEqualTo(ReminderMail.Outcome.REFUSED);
  }

  private static Exception failed(int code) throws Exception {
    var address = new InternetAddress("ann@example.org");
    return new SendFailedException(
        "not taken", new SMTPAddressFailedException(address, "RCPT", code, "no"));
  }
}
