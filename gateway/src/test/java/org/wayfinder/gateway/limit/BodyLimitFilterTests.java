package org.wayfinder.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.FilterChain;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.Problems;
import tools.jackson.databind.json.JsonMapper;

class BodyLimitFilterTests {

  private final BodyLimitFilter filter =
      new BodyLimitFilter(
          new BodyLimitFilter.Allowance(
              DataSize.ofBytes(60), DataSize.ofBytes(100), Duration.ofMinutes(1)),
          request -> request.getRequestURI().startsWith("/api/files/"),
          new BodyLimitFilter.Allowance(
              DataSize.ofBytes(500), DataSize.ofBytes(600), Duration.ofMinutes(1)),
          new Problems(JsonMapper.builder().build()));

  @Test
  void takesFilesThatAreLargerThanOtherBodies() throws Exception {
    assertThat(send("/api/anything", 61, BodyLimitFilterTests::read)).isEqualTo(413);
    assertThat(send("/api/files/one", 500, BodyLimitFilterTests::read)).isEqualTo(200);
    assertThat(send("/api/files/one", 501, BodyLimitFilterTests::read)).isEqualTo(413);
  }

  @Test
  void filesHaveMemoryOfTheirOwn() throws Exception {
    send(
        "/api/files/one",
        500,
        (outer, _) -> {
          assertThat(outer.getInputStream().readAllBytes()).hasSize(500);
          assertThat(readAll(60)).isEqualTo(200);
          assertThatExceptionOfType(ProblemException.class)
              .isThrownBy(() -> send("/api/files/two", 101, BodyLimitFilterTests::read));
        });
  }

  private static void read(
      jakarta.servlet.ServletRequest request, jakarta.servlet.ServletResponse response)
      throws java.io.IOException {
    assertThat(request.getInputStream().readAllBytes()).isNotEmpty();
  }

  @Test
  void refusesABodyForWhichThereIsNoMemoryUntilThereIs() throws Exception {
    send(
        60,
        (outer, _) -> {
          assertThat(outer.getInputStream().readAllBytes()).hasSize(60);
          assertThatExceptionOfType(ProblemException.class)
              .isThrownBy(() -> readAll(60))
              .satisfies(refusal -> {
                assertThat(refusal.type()).isEqualTo(ProblemType.UNAVAILABLE);
                assertThat(refusal.retryAfter()).isNotNull();
              });
          assertThat(readAll(40)).isEqualTo(200);
        });

    assertThat(readAll(60)).isEqualTo(200);
  }

  @Test
  void keepsNoMemoryForABodyThatNobodyReads() throws Exception {
    send(60, (_, _) -> assertThat(readAll(60)).isEqualTo(200));
  }

  private int readAll(int bytes) {
    try {
      return send(bytes, (request, _) -> request.getInputStream().readAllBytes());
    } catch (ProblemException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private int send(int bytes, FilterChain chain) throws Exception {
    return send("/api/anything", bytes, chain);
  }

  private int send(String path, int bytes, FilterChain chain) throws Exception {
    var request = new MockHttpServletRequest("PUT", path);
    request.setContent(new byte[bytes]);
    var response = new MockHttpServletResponse();
    filter.doFilter(request, response, chain);
    return response.getStatus();
  }
}
