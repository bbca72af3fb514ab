package org.wayfinder.profile.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;

/** A real SMTP server on loopback that keeps what it is sent. */
public final class MailServer {

  private static final MailServer SHARED = new MailServer();

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
  private final int port;

  private MailServer() {
    server.start();
    port = server.getSmtp().getPort();
  }

  /** The one for all tests. */
  public static MailServer shared() {
    return SHARED;
  }

  public int port() {
    return port;
  }

  /** What came for this address, oldest first. */
  public List<MimeMessage> sentTo(String address) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(message -> isTo(message, address))
        .toList();
  }

  private static boolean isTo(MimeMessage message, String address) {
    try {
      return Arrays.stream(message.getRecipients(RecipientType.TO))
          .anyMatch(to -> to.toString().equalsIgnoreCase(address));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
