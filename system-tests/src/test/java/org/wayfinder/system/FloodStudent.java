package org.wayfinder.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.wayfinder.local.stack.LocalStack;

/** A signed-in student whose requests are written out beforehand, as far as they can be. */
final class FloodStudent {

  private final String id;
  private final String headers;
  private final AtomicBoolean saving = new AtomicBoolean();
  private final AtomicLong version = new AtomicLong();

  private FloodStudent(String id, String headers, long version) {
    this.id = id;
    this.headers = headers;
    this.version.set(version);
  }

  static FloodStudent signedIn(LocalStack stack, String login, String id) {
    var student = Student.fresh(stack, login, id);
    student.save(Profiles.laboratory()).expectOk("first profile");
    student.recommendation(1).expectOk("first recommendation");
    var headers = new StringBuilder();
    headers.append("Host: 127.0.0.1:").append(stack.gateway().getPort()).append("\r\n");
    headers.append("Accept: application/json\r\n");
    var session = cookie(student, "WAYFINDER_SESSION");
    var csrf = cookie(student, "XSRF-TOKEN");
    headers.append("Cookie: WAYFINDER_SESSION=").append(session);
    headers.append("; XSRF-TOKEN=").append(csrf).append("\r\n");
    headers.append("X-XSRF-TOKEN: ").append(csrf).append("\r\n");
    return new FloodStudent(id, headers.toString(), student.version());
  }

  private static String cookie(Student student, String name) {
    return student.client().cookie(name).orElseThrow();
  }

  /** Saves a profile; reads it while the last one is not answered, for saves name their version. */
  OpenLoad.Shot savesOrReads() {
    return saving.compareAndSet(false, true) ? new Save() : reads("/profile");
  }

  /** Reads something of their own. */
  OpenLoad.Shot reads(String what) {
    return gets("/api/students/" + id + what);
  }

  /** The kind of read that waits when the ranking isn't there yet. */
  OpenLoad.Shot readsTheRankingOfTheLastSave() {
    return reads("/recommendations?profileVersion=" + version);
  }

  OpenLoad.Shot gets(String path) {
    return new Read(path);
  }

  private byte[] message(String method, String path, String rest) {
    return (method + " " + path + " HTTP/1.1\r\n" + headers + rest).getBytes(UTF_8);
  }

  private final class Read implements OpenLoad.Shot {

    private final String path;

    Read(String path) {
      this.path = path;
    }

    @Override
    public byte[] request() {
      return message("GET", path, "\r\n");
    }

    @Override
    public void answered(int status) {}
  }

  private final class Save implements OpenLoad.Shot {

    @Override
    public byte[] request() {
      var body =
          """
          {"riasec": {"realistic": %d, "investigative": 38, "artistic": 12,
            "social": 9, "enterprising": 6, "conventional": 22}}
          """
              .formatted(version.get() % 40);
      return message(
          "PUT",
          "/api/students/" + id + "/profile",
          "If-Match: \"%d\"\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
              .formatted(version.get(), body.length(), body));
    }

    @Override
    public void answered(int status) {
      if (status >= 200 && status < 300) {
        version.incrementAndGet();
      }
      saving.set(false);
    }
  }
}
