package org.wayfinder.local.signin;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the sign-in server is told.
 *
 * @param folder where its signing key and the accounts live
 * @param issuer its own address, as it stands in tokens
 * @param gateway the address to which people are sent back
 * @param gatewaySecret the secret that the gateway shows when it redeems a code
 * @param accessTokenLife how long an access token is good for
 * @param refreshTokenLife how long the gateway may renew it without a new login
 */
@Validated
@ConfigurationProperties("wayfinder.sign-in")
record SignInProperties(
    Path folder,
    URI issuer,
    URI gateway,
    @NotBlank String gatewaySecret,
    @DefaultValue("30m") Duration accessTokenLife,
    @DefaultValue("12h") Duration refreshTokenLife) {}
