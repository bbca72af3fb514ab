package org.wayfinder.gateway.relay;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.wayfinder.service.ProblemException;

/** What the gateway itself reads from services, behind the same breakers as everything else. */
@Component
public class ServiceReads {

  private final Services services;
  private final ServiceCalls calls;
  private final ServiceHttp http;

  ServiceReads(Services services, ServiceCalls calls, ServiceHttp http) {
    this.services = services;
    this.calls = calls;
    this.http = http;
  }

  /**
   * A JSON document of a service, read in nobody's name.
   *
   * @param service a name of {@link Services#byName()}
   * @throws ProblemException when the service doesn't give it
   */
  public byte[] json(String service, String path, Duration limit) {
    var url = services.byName().get(service);
    if (url == null) {
      throw ProblemException.notFound("service");
    }
    var headers = new HttpHeaders();
    headers.set(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
    var message = new ServiceHttp.Message("GET", address(url, path), headers, new byte[0]);
    try (var answer =
        calls.ask(
            new ServiceCalls.Call(service, true, false, limit),
            left -> http.send(message, left, limit))) {
      if (answer.status() != 200) {
        throw RelayProblems.badGateway();
      }
      return answer.body().readAllBytes();
    } catch (IOException _) {
      throw RelayProblems.badGateway();
    }
  }

  private static URI address(URI service, String path) {
    var base = service.toString();
    return URI.create(
        base.endsWith("/") ? base.substring(0, base.length() - 1) + path : base + path);
  }
}
