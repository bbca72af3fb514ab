package org.wayfinder.gateway.relay;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * HTTP to the services: version 1.1, because the JDK's client would otherwise offer an upgrade on
 * every connection, on virtual threads, over connections that are dropped before a service does.
 */
@Component
public class ServiceHttp implements DisposableBean {

  private static final String KEEP_ALIVE = "jdk.httpclient.keepalive.timeout";

  private final HttpClient client;
  private final ScheduledThreadPoolExecutor timer;

  ServiceHttp(RelayProperties settings) {
    if (System.getProperty(KEEP_ALIVE) == null) {
      // Seconds; Tomcat keeps an idle connection for 20. Read once per JVM, by the first client.
      System.setProperty(KEEP_ALIVE, "10");
    }
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.connectTimeout())
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    this.timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("answer-timer").daemon().factory());
    this.timer.setRemoveOnCancelPolicy(true);
  }

  /** A request as the services will see it. */
  static final class Message {

    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    private final String method;
    private final URI uri;
    private final HttpHeaders headers;
    private final byte[] body;

    Message(String method, URI uri, HttpHeaders headers, byte[] body) {
      this.method = method;
      this.uri = uri;
      this.headers = headers;
      this.body = body;
    }

    boolean isRead() {
      return SAFE.contains(method);
    }

    HttpRequest.Builder request() {
      var publisher =
          body.length == 0
              ? HttpRequest.BodyPublishers.noBody()
              : HttpRequest.BodyPublishers.ofByteArray(body);
      var request = HttpRequest.newBuilder(uri).method(method, publisher);
      headers.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
      return request;
    }
  }

  /** One try; the answer must begin within the time left and not pause for longer than given. */
  ServiceAnswer send(Message message, Duration timeLeft, Duration pause)
      throws IOException, InterruptedException {
    var answer =
        ServiceAnswer.of(
            client.send(message.request().timeout(timeLeft).build(), BodyHandlers.ofInputStream()));
    InputStream body = new PatientBody(answer.body(), pause, timer);
    return new ServiceAnswer(answer.status(), answer.headers(), body);
  }

  /** Opens a stream; it may be silent for as long as it likes. */
  ServiceAnswer open(Message message) throws IOException, InterruptedException {
    return ServiceAnswer.of(client.send(message.request().build(), BodyHandlers.ofInputStream()));
  }

  @Override
  public void destroy() {
    timer.shutdownNow();
    client.shutdownNow();
  }
}
