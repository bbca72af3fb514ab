package org.wayfinder.gateway.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What one caller may ask for.
 *
 * @param body largest request body, counted while reading when its length isn't stated
 * @param bodies memory for all request bodies that are being relayed
 * @param upload largest body of an import, which is a file
 * @param uploads memory for all imports that are being relayed
 * @param bodyWithin how long the sender of a body may take for the whole of it
 * @param user calls of one signed-in person, whichever way they sign in
 * @param address calls of one remote address that nobody signed in on
 * @param signIn calls of one remote address to the sign-in endpoints; a whole school may share it
 * @param tracked how many callers are remembered at most; the longest idle are forgotten first
 */
@Validated
@ConfigurationProperties("wayfinder.limits")
public record LimitProperties(
    @DefaultValue("1MB") @NotNull DataSize body,
    @DefaultValue("32MB") @NotNull DataSize bodies,
    @DefaultValue("16MB") @NotNull DataSize upload,
    @DefaultValue("32MB") @NotNull DataSize uploads,
    @DefaultValue("60s") @NotNull Duration bodyWithin,
    @DefaultValue @Valid User user,
    @DefaultValue @Valid Address address,
    @DefaultValue @Valid SignIn signIn,
    @DefaultValue("100000") @Positive int tracked) {

  /** See {@link LimitProperties}. */
  public record User(
      @DefaultValue("50") @Positive int perSecond, @DefaultValue("100") @Positive int burst) {
    Rate rate() {
      return new Rate(perSecond, burst);
    }
  }

  /** See {@link LimitProperties}. */
  public record Address(
      @DefaultValue("50") @Positive int perSecond, @DefaultValue("100") @Positive int burst) {
    Rate rate() {
      return new Rate(perSecond, burst);
    }
  }

  /** See {@link LimitProperties}. */
  public record SignIn(
      @DefaultValue("10") @Positive int perSecond, @DefaultValue("200") @Positive int burst) {
    Rate rate() {
      return new Rate(perSecond, burst);
    }
  }
}
