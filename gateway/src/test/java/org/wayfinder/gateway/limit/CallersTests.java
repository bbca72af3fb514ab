package org.wayfinder.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallersTests {

  @Test
  void tellsAddressesApart() {
    assertThat(Callers.address("192.0.2.1")).isNotEqualTo(Callers.address("192.0.2.2"));
  }

  @Test
  void takesANetworkOfTheNewKindForOneCaller() {
    assertThat(Callers.address("2001:db8:1:2::1")).isEqualTo(Callers.address("2001:db8:1:2:a::9"));
    assertThat(Callers.address("2001:db8:1:2::1")).isNotEqualTo(Callers.address("2001:db8:1:3::1"));
  }

  @Test
  void knowsNobodyByDefault() {
    assertThat(Callers.person(null)).isEmpty();
  }
}
