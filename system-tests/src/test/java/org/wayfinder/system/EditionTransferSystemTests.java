package org.wayfinder.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The whole catalogue at the gateway: small for those who take it compressed, and sent once. */
class EditionTransferSystemTests {

  private final District district = District.running();

  private HttpResponse<byte[]> edition(String... headers) {
    var request =
        HttpRequest.newBuilder(district.stack().gateway().resolve("/api/editions/current"));
    for (var i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] unpacked(byte[] packed) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void theEditionComesCompressedToThoseWhoTakeItThatWayAndAsItIsToOthers() {
    var packed = edition("Accept-Encoding", "gzip");
    var plain = edition();
    assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(plain, "Content-Encoding")).isEmpty();
    assertThat(unpacked(packed.body())).isEqualTo(plain.body());
    assertThat(packed.body().length).isLessThan(plain.body().length / 3);
    for (var answer : new HttpResponse<?>[] {packed, plain}) {
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(header(answer, "ETag")).startsWith("W/").isEqualTo(header(plain, "ETag"));
      assertThat(header(answer, "Vary")).containsIgnoringCase("accept-encoding");
    }
  }

  @Test
  void anUnchangedEditionIsNotSentAgainWhicheverWayItCame() {
    var tag = header(edition(), "ETag");
    for (var known : new String[] {tag, tag.substring("W/".length())}) {
      for (var coding : new String[] {"gzip", "identity"}) {
        var again = edition("Accept-Encoding", coding, "If-None-Match", known);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        assertThat(header(again, "Vary")).containsIgnoringCase("accept-encoding");
      }
    }
    assertThat(edition("If-None-Match", "W/\"another\"").statusCode()).isEqualTo(200);
  }
}
