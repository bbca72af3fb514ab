package org.wayfinder.gateway.relay;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.springframework.http.HttpHeaders;

/**
 * A service's answer as it came over HTTP.
 *
 * @param headers as the service sent them
 * @param body the rest of the answer, read while it arrives
 */
record ServiceAnswer(int status, HttpHeaders headers, InputStream body)
    implements ServiceCalls.Answer {

  static ServiceAnswer of(ClassicHttpResponse response, HttpUriRequestBase request)
      throws IOException {
    var headers = new HttpHeaders();
    for (var header : response.getHeaders()) {
      headers.add(header.getName(), header.getValue());
    }
    var entity = response.getEntity();
    var body = entity == null ? InputStream.nullInputStream() : entity.getContent();
    return new ServiceAnswer(response.getCode(), headers, new Body(body, request));
  }

  @Override
  public boolean saysWhenToComeBack() {
    return headers.containsHeader(HttpHeaders.RETRY_AFTER);
  }

  @Override
  public void close() throws IOException {
    body.close();
  }

  /**
   * Closed before its end, it ends the connection; to close the client's own stream would read the
   * rest first, which for a stream of events never comes.
   */
  private static final class Body extends FilterInputStream {

    private final HttpUriRequestBase request;

    Body(InputStream in, HttpUriRequestBase request) {
      super(in);
      this.request = request;
    }

    /** After the end there is nothing left to abort: the connection serves others by then. */
    @Override
    public void close() {
      request.abort();
    }
  }
}
