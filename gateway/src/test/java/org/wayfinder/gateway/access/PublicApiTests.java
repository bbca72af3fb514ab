package org.wayfinder.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.util.ServletRequestPathUtils;

class PublicApiTests {

  @Test
  void isReadingTheCatalogue() {
    assertThat(matches("GET", "/api/clusters")).isTrue();
    assertThat(matches("HEAD", "/api/editions/3")).isTrue();
    assertThat(matches("GET", "/api/interviews")).isTrue();
    assertThat(PublicApi.isPublic("get", "/api/careers/{soc}")).isTrue();
    assertThat(PublicApi.isPublic("get", "/api/crosswalks/{id}")).isTrue();
    assertThat(matches("GET", "/api/search")).isTrue();
  }

  @Test
  void isNeitherChangingItNorAnythingElse() {
    assertThat(matches("POST", "/api/clusters")).isFalse();
    assertThat(matches("POST", "/api/editions")).isFalse();
    assertThat(matches("POST", "/api/editions/3/restoration")).isFalse();
    assertThat(matches("GET", "/api/catalog/draft")).isFalse();
    assertThat(matches("GET", "/api/catalog/interviews")).isFalse();
    assertThat(matches("POST", "/api/search")).isFalse();
    assertThat(matches("GET", "/api/search/anything")).isFalse();
    assertThat(matches("GET", "/api/me")).isFalse();
    assertThat(matches("GET", "/api/setup/more")).isFalse();
    assertThat(PublicApi.isPublic("post", "/api/setup")).isFalse();
  }

  private static boolean matches(String method, String path) {
    var request = new MockHttpServletRequest(method, path);
    ServletRequestPathUtils.parseAndCache(request);
    return PublicApi.matches(request);
  }
}
