package org.wayfinder.gateway.signin;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people sign in: the OIDC provider and what it knows the gateway by.
 *
 * @param issuer what {@code iss} says in its tokens, letter by letter
 * @param discovery where its metadata is read when that isn't below the issuer, e.g. because the
 *     gateway reaches it by another address than browsers do
 * @param clientId the gateway's name at the provider
 * @param clientSecret the gateway's secret at the provider
 * @param clientSecretFile file that holds the secret, used instead of {@code clientSecret}
 * @param scopes what the gateway asks the provider for
 * @param audience what {@code aud} of an access token must contain
 * @param timeout how long one question to the provider may take
 * @param idleTimeout how long a session lasts without a request
 */
@Validated
@ConfigurationProperties("wayfinder.sign-in")
public record SignInProperties(
    @DefaultValue("http://127.0.0.1:8090") @NotBlank String issuer,
    @Nullable URI discovery,
    @DefaultValue("wayfinder-gateway") @NotBlank String clientId,
    @Nullable String clientSecret,
    @Nullable Path clientSecretFile,
    @DefaultValue({"openid", "profile", "email"}) @NotEmpty Set<String> scopes,
    @DefaultValue("wayfinder-api") @NotBlank String audience,
    @DefaultValue("5s") @NotNull Duration timeout,
    @DefaultValue("30m") @NotNull Duration idleTimeout) {

  @AssertTrue(
      message = "set wayfinder.sign-in.client-secret or wayfinder.sign-in.client-secret-file")
  boolean isSecretGiven() {
    return clientSecretFile != null || (clientSecret != null && !clientSecret.isBlank());
  }

  /** Where the provider describes itself. */
  URI metadata() {
    return discovery != null
        ? discovery
        : URI.create(
            (issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer)
                + "/.well-known/openid-configuration");
  }

  /** The secret itself, read anew from its file each time it is asked for. */
  String secret() {
    if (clientSecretFile == null) {
      return clientSecret == null ? "" : clientSecret;
    }
    try {
      return Files.readString(clientSecretFile).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The client secret's file can't be read", e);
    }
  }

  /** Without the secret, so that no log line can hold it. */
  @Override
  public String toString() {
    return "SignInProperties[" + issuer + ", " + clientId + "]";
  }
}
