package org.wayfinder.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SignInPropertiesTests {

  @EnableConfigurationProperties(SignInProperties.class)
  static class Settings {}

  private final ApplicationContextRunner settings =
      new ApplicationContextRunner().withUserConfiguration(Settings.class);

  @Test
  void wantASecret() {
    settings.run(context ->
        assertThat(context).getFailure().rootCause().hasMessageContaining("client-secret-file"));
  }

  @Test
  void wantASecretFileThatCanBeRead() {
    settings
        .withPropertyValues("wayfinder.sign-in.client-secret-file=/nowhere/at/all")
        .run(context ->
            org.assertj.core.api.Assertions.assertThatThrownBy(
                    () -> context.getBean(SignInProperties.class).secret())
                .hasMessageContaining("can't be read"));
  }

  @Test
  void findTheProvidersMetadataBelowTheIssuerUnlessToldOtherwise() {
    var told = settings.withPropertyValues("wayfinder.sign-in.client-secret=x");

    told.withPropertyValues("wayfinder.sign-in.issuer=https://id.example/realms/w/")
        .run(context ->
            assertThat(context.getBean(SignInProperties.class).metadata())
                .hasToString("https://id.example/realms/w/.well-known/openid-configuration"));
    told.withPropertyValues("wayfinder.sign-in.discovery=http://inside:8080/meta")
        .run(context ->
            assertThat(context.getBean(SignInProperties.class).metadata())
                .hasToString("http://inside:8080/meta"));
  }

  @Test
  void neverShowTheSecret() {
    settings
        .withPropertyValues("wayfinder.sign-in.client-secret=very-secret")
        .run(context ->
            assertThat(context.getBean(SignInProperties.class).toString())
                .doesNotContain("very-secret"));
  }
}
