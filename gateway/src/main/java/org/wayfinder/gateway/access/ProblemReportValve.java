package org.wayfinder.gateway.access;

import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.ExceptionUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.Problems;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers with a problem detail what Tomcat refuses before the application sees it, such as a
 * request line it can't read. Tomcat makes it by name, so it is public and needs nothing.
 */
public final class ProblemReportValve extends ErrorReportValve {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    var status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    var type = status < 500 ? ProblemType.MALFORMED_REQUEST : ProblemType.INTERNAL_ERROR;
    var body = Problems.detail(type, type.title() + ".", List.of(), "/");
    body.setStatus(status);
    try {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.setCharacterEncoding("UTF-8");
      var writer = response.getReporter();
      if (writer != null) {
        writer.write(JSON.writeValueAsString(body));
        response.finishResponse();
      }
    } catch (IOException e) {
      container.getLogger().debug("The client left", e);
    } catch (Throwable e) {
      ExceptionUtils.handleThrowable(e);
    }
  }
}
