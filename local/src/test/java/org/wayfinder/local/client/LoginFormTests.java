package org.wayfinder.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoginFormTests {

  private static final URI PAGE = URI.create("http://127.0.0.1:8090/login?continue");

  @Test
  void findsWhereItGoesAndItsHiddenFields() {
    var form =
        LoginForm.in(
            """
            <form method="post" action="/login?a=1&amp;b=2">
              <input type="hidden" name="_csrf" value="x&quot;y">
              <input name="username"><input type="password" name="password">
            </form>\
            """,
            PAGE);

    assertThat(form)
        .hasValueSatisfying(found -> {
          assertThat(found.action()).isEqualTo(URI.create("http://127.0.0.1:8090/login?a=1&b=2"));
          assertThat(found.hidden()).containsOnly(Map.entry("_csrf", "x\"y"));
          assertThat(found.message()).isEmpty();
        });
  }

  @Test
  void hearsTheAlertOfThePage() {
    var form =
        LoginForm.in(
            "<p class=\"wrong\" role=\"alert\">Try again.</p>"
                + "<form><input type=\"password\"></form>",
            PAGE);

    assertThat(form).hasValueSatisfying(f -> assertThat(f.message()).isEqualTo("Try again."));
  }

  @Test
  void isNotThereOnAPageWithoutAPasswordField() {
    assertThat(LoginForm.in("<form action=\"/search\"><input></form>", PAGE)).isEmpty();
    assertThat(LoginForm.in("<p>Hello</p>", PAGE)).isEmpty();
  }
}
