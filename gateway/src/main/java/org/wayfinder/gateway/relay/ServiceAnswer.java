package org.wayfinder.gateway.relay;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import org.springframework.http.HttpHeaders;

/**
 * A service's answer as it came over HTTP.
 *
 * @param headers as the service sent them
 * @param body the rest of the answer, read while it arrives
 */
record ServiceAnswer(int status, HttpHeaders headers, InputStream body)
    implements ServiceCalls.Answer {

  static ServiceAnswer of(HttpResponse<InputStream> response) {
    var headers = new HttpHeaders();
    response.headers().map().forEach(headers::addAll);
    return new ServiceAnswer(response.statusCode(), headers, response.body());
  }

  @Override
  public boolean saysWhenToComeBack() {
    return headers.containsHeader(HttpHeaders.RETRY_AFTER);
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
