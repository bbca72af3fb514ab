package org.wayfinder.local.signin;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.wayfinder.local.demo.DemoSchool;

/** Who can sign in: the people of the demo school, until somebody edits the file. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

  /** Enough for passwords that this program itself prints; a real server takes 12 or more. */
  private static final int COST = 8;

  private static final String BCRYPT = "bcrypt";

  @Bean
  PasswordEncoder passwords() {
    var encoder =
        new DelegatingPasswordEncoder(BCRYPT, Map.of(BCRYPT, new BCryptPasswordEncoder(COST)));
    // Accepts {noop} and the like in an edited file.
    encoder.setDefaultPasswordEncoderForMatches(
        PasswordEncoderFactories.createDelegatingPasswordEncoder());
    return encoder;
  }

  @Bean
  AccountFile accounts(SignInProperties properties, PasswordEncoder passwords) {
    var school = DemoSchool.read();
    return new AccountFile(
        properties.folder().resolve("users.yaml"),
        () ->
            school.people().stream()
                .map(person ->
                    new Account(
                        person.subject(),
                        person.login(),
                        person.username(),
                        person.givenName(),
                        person.familyName(),
                        true,
                        passwords.encode(school.password())))
                .toList());
  }

  /** Finds by login, but names the user by subject, which is what tokens and sessions carry. */
  @Bean
  UserDetailsService users(AccountFile accounts) {
    return login ->
        accounts
            .byLogin(login)
            .map(account ->
                User.withUsername(account.subject())
                    .password(account.password())
                    .roles("USER")
                    .build())
            .orElseThrow(() -> new UsernameNotFoundException("unknown"));
  }
}
