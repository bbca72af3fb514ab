package org.wayfinder.gateway.relay;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * HTTP/1.1 to the services, on the virtual thread that the request came in on: it waits itself, so
 * nothing is handed from thread to thread. What was asked is sent as it is, once: no redirect is
 * followed, nothing repeated, unpacked or remembered.
 */
@Component
public class ServiceHttp implements DisposableBean {

  /** Shorter than the 20 s for which Tomcat keeps an idle connection. */
  private static final TimeValue IDLE = TimeValue.ofSeconds(10);

  /** A connection that rested longer is looked at first: the service may have gone meanwhile. */
  private static final TimeValue TRUSTED = TimeValue.ofMilliseconds(100);

  private final CloseableHttpClient client;
  private final ScheduledThreadPoolExecutor timer;

  ServiceHttp(RelayProperties settings) {
    this.client =
        HttpClients.custom()
            .setConnectionManager(connections(settings))
            .evictIdleConnections(IDLE)
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .disableConnectionState()
            .disableDefaultUserAgent()
            .build();
    this.timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("answer-timer").daemon().factory());
    this.timer.setRemoveOnCancelPolicy(true);
  }

  /** As many as are asked for: places and streams say how many there can be. */
  private static HttpClientConnectionManager connections(RelayProperties settings) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setMaxConnTotal(Integer.MAX_VALUE)
        .setMaxConnPerRoute(Integer.MAX_VALUE)
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                .setValidateAfterInactivity(TRUSTED)
                .build())
        .build();
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

    /** With a pause the answer may not make for longer, before it begins or in the middle. */
    private HttpUriRequestBase request(Timeout pause) {
      var request = new HttpUriRequestBase(method, uri);
      headers.forEach((name, values) -> values.forEach(value -> request.addHeader(name, value)));
      if (body.length > 0 || !isRead()) {
        request.setEntity(new ByteArrayEntity(body, null));
      }
      request.setConfig(
          RequestConfig.custom()
              .setResponseTimeout(pause)
              .setProtocolUpgradeEnabled(false)
              .build());
      return request;
    }
  }

  /** One try; the answer must begin within the time left and not pause for longer than given. */
  ServiceAnswer send(Message message, Duration timeLeft, Duration pause) throws IOException {
    var request = message.request(Timeout.of(pause));
    var alarm = timer.schedule(request::abort, timeLeft.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return answer(request);
    } catch (IOException e) {
      if (request.isAborted()) {
        throw new SocketTimeoutException("no answer within " + timeLeft);
      }
      throw e;
    } finally {
      alarm.cancel(false);
    }
  }

  /** Opens a stream; it may be silent for as long as it likes. */
  ServiceAnswer open(Message message) throws IOException {
    return answer(message.request(Timeout.DISABLED));
  }

  private ServiceAnswer answer(HttpUriRequestBase request) throws IOException {
    try {
      return ServiceAnswer.of(
          client.executeOpen(RoutingSupport.determineHost(request), request, null), request);
    } catch (HttpException e) {
      throw new IOException("neither request nor answer: " + e.getMessage(), e);
    }
  }

  @Override
  public void destroy() {
    timer.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
