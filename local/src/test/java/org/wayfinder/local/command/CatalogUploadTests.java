package org.wayfinder.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.local.client.RefusedException;
import org.wayfinder.local.client.WayfinderClient;
import org.wayfinder.local.command.CatalogUpload.Consent;
import tools.jackson.databind.JsonNode;

/** The two steps of an import, against a gateway that only takes notes. */
class CatalogUploadTests {

  private static final byte[] FILE = {'P', 'K', 3, 4, 0, (byte) 0xff};

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Screen screen =
      new Screen(new PrintStream(printed, true, StandardCharsets.UTF_8), false, 100);
  private String report = "{\"inTheWay\": [], \"drafted\": 3}";
  private int status = 200;
  private HttpServer gateway;

  CatalogUploadTests() throws IOException {
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void aGateway() {
    gateway.createContext(
        "/api/",
        exchange -> {
          var length = exchange.getRequestBody().readAllBytes().length;
          var headers = exchange.getRequestHeaders();
          asked.add(
              "%s %s %s %d %s"
                  .formatted(
                      exchange.getRequestMethod(),
                      exchange.getRequestURI(),
                      headers.getFirst("Content-Type"),
                      length,
                      headers.getFirst("If-Match")));
          exchange.getResponseHeaders().add("ETag", "\"77\"");
          var answer = report.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    gateway.start();
  }

  @AfterEach
  void noGateway() {
    gateway.stop(0);
  }

  private int run(Consent consent) {
    var client =
        new WayfinderClient(URI.create("http://127.0.0.1:" + gateway.getAddress().getPort()));
    return new CatalogUpload(screen, "/api/catalog/imports/onet", "application/zip")
        .run(client, FILE, Map.of("into", "a b"), consent, CatalogUploadTests::shown);
  }

  private static void shown(JsonNode report) {
    assertThat(report.isObject()).isTrue();
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theFileIsCheckedAndThenDraftedOnTheDraftThatWasLookedAt() {
    assertThat(run(Consent.GIVEN)).isZero();
    assertThat(asked)
        .containsExactly(
            "POST /api/catalog/imports/onet/check?into=a+b application/zip 6 null",
            "POST /api/catalog/imports/onet?into=a+b application/zip 6 \"77\"");
    assertThat(printed()).contains("The draft changes 3 more things. Nothing is published");
  }

  @Test
  void aDryRunOnlyChecks() {
    assertThat(run(Consent.WITHHELD)).isZero();
    assertThat(asked).hasSize(1);
    assertThat(printed()).contains("Nothing was changed.");
  }

  @Test
  void whatIsInTheWayIsNamedAndNothingIsDrafted() {
    report = "{\"inTheWay\": [\"careers/29-1141.00\"], \"drafted\": 0}";
    assertThat(run(Consent.GIVEN)).isOne();
    assertThat(asked).hasSize(1);
    assertThat(printed()).contains("  careers/29-1141.00");
  }

  @Test
  void aRefusalIsPassedOnInWords() {
    status = 400;
    report = "{\"detail\": \"The zip is cut off.\"}";
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> run(Consent.GIVEN))
        .withMessageContaining("The zip is cut off.");
    assertThat(asked).hasSize(1);
  }
}
