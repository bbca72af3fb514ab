package org.wayfinder.local.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import org.wayfinder.local.demo.DemoSchool;

/** The login page: one form, no script, nothing fetched from elsewhere. */
@RestController
class LoginPageController {

  private static final String WRONG =
      "<p class=\"wrong\" role=\"alert\">That e-mail address and password don't belong together."
          + " Please try again.</p>";

  private static final String SIGNED_OUT = "<p role=\"status\">You are signed out.</p>";

  private final String page;

  LoginPageController() throws IOException {
    var resource = new ClassPathResource("login.html", LoginPageController.class);
    this.page =
        resource
            .getContentAsString(StandardCharsets.UTF_8)
            .replace("{{password}}", HtmlUtils.htmlEscape(DemoSchool.read().password()));
  }

  @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  String login(
      CsrfToken csrf, @RequestParam @Nullable String error, @RequestParam @Nullable String logout) {
    var message = error != null ? WRONG : logout != null ? SIGNED_OUT : "";
    return page.replace("{{message}}", message)
        .replace("{{csrfName}}", HtmlUtils.htmlEscape(csrf.getParameterName()))
        .replace("{{csrfToken}}", HtmlUtils.htmlEscape(csrf.getToken()));
  }
}
