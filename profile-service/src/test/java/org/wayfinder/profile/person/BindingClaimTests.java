package org.wayfinder.profile.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wayfinder.service.Caller;

class BindingClaimTests {

  private static final Caller ANN =
      new Caller(
          "https://id.example",
          "s-1",
          Map.of("email", "Ann@Example.org", "email_verified", true, "preferred_username", "Ann"),
          "token");

  @Test
  void aVerifiedAddressVouchesForItsOwnerWhateverItsCase() {
    assertThat(BindingClaim.EMAIL.loginOf(ANN).map(BindingClaim.EMAIL::key))
        .contains("ann@example.org");
  }

  @Test
  void anUnverifiedAddressVouchesForNobody() {
    assertThat(BindingClaim.EMAIL.loginOf(caller(Map.of("email", "ann@example.org")))).isEmpty();
    assertThat(
            BindingClaim.EMAIL.loginOf(
                caller(Map.of("email", "ann@example.org", "email_verified", false))))
        .isEmpty();
    assertThat(
            BindingClaim.EMAIL.loginOf(
                caller(Map.of("email", "ann@example.org", "email_verified", "true"))))
        .as("text is not a promise")
        .isEmpty();
  }

  @Test
  void userNamesAndSubjectsAreComparedAsTheyAre() {
    assertThat(BindingClaim.PREFERRED_USERNAME.loginOf(ANN)).contains("Ann");
    assertThat(BindingClaim.PREFERRED_USERNAME.key(" Ann ")).isEqualTo("Ann");
    assertThat(BindingClaim.SUB.loginOf(ANN)).contains("s-1");
    assertThat(BindingClaim.PREFERRED_USERNAME.loginOf(caller(Map.of()))).isEmpty();
  }

  @Test
  void claimsAreKnownByTheirNamesInTokens() {
    assertThat(BindingClaim.of("preferred_username")).contains(BindingClaim.PREFERRED_USERNAME);
    assertThat(BindingClaim.of("EMAIL")).isEmpty();
  }

  private static Caller caller(Map<String, Object> claims) {
    return new Caller("https://id.example", "s-2", claims, "token");
  }
}
