package org.wayfinder.benchmark.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.wayfinder.benchmark.process.Child;
import org.wayfinder.benchmark.process.FreePort;
import org.wayfinder.local.supervisor.HealthProbe;

/** nginx as a bare proxy: kept connections on both sides, no log, nothing else. */
final class Nginx implements AutoCloseable {

  static final String PROGRAM = "/usr/sbin/nginx";

  private final Child child;

  private Nginx(Child child) {
    this.child = child;
  }

  static Nginx before(int port, Path folder, Path logs) {
    var listen = FreePort.any();
    try {
      Files.createDirectories(folder.resolve("temp"));
      var settings = Files.writeString(folder.resolve("nginx.conf"), settings(listen, port));
      return new Nginx(
          Child.start(
              "nginx",
              listen,
              List.of(PROGRAM, "-p", folder.toString(), "-c", settings.toString(), "-e", "stderr"),
              Map.of(),
              logs.resolve("nginx.log"),
              new HealthProbe.Tcp(listen)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String settings(int listen, int port) {
    return """
    daemon off;
    worker_processes auto;
    pid nginx.pid;
    events { worker_connections 1024; }
    http {
      access_log off;
      client_body_temp_path temp;
      proxy_temp_path temp;
      fastcgi_temp_path temp;
      uwsgi_temp_path temp;
      scgi_temp_path temp;
      keepalive_requests 1000000000;
      upstream service { server 127.0.0.1:%d; keepalive 64; keepalive_requests 1000000000; }
      server {
        listen 127.0.0.1:%d;
        location / {
          proxy_pass http://service;
          proxy_http_version 1.1;
          proxy_set_header Connection "";
        }
      }
    }
    """
        .formatted(port, listen);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + child.port());
  }

  @Override
  public void close() {
    child.close();
  }
}
