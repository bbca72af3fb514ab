package org.wayfinder.gateway.limit;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/** A request whose body ends in a {@code payload-too-large} problem once it exceeds the limit. */
final class LimitedBody extends HttpServletRequestWrapper {

  private final DataSize limit;
  private @Nullable ServletInputStream counted;

  LimitedBody(HttpServletRequest request, DataSize limit) {
    super(request);
    this.limit = limit;
  }

  static ProblemException tooLarge(DataSize limit) {
    return new ProblemException(
        ProblemType.PAYLOAD_TOO_LARGE,
        "A request body may have up to " + limit.toBytes() + " bytes.");
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    var body = counted;
    if (body == null) {
      body = new Counted(super.getInputStream(), limit);
      counted = body;
    }
    return body;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    var named = getCharacterEncoding();
    var charset = named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
    return new BufferedReader(new InputStreamReader(getInputStream(), charset));
  }

  private static final class Counted extends ServletInputStream {

    private final ServletInputStream body;
    private final DataSize limit;
    private long read;

    Counted(ServletInputStream body, DataSize limit) {
      this.body = body;
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      var one = body.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      var some = body.read(into, offset, length);
      count(Math.max(some, 0));
      return some;
    }

    private void count(int more) {
      read += more;
      if (read > limit.toBytes()) {
        throw tooLarge(limit);
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
