package org.wayfinder.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files whose import is well-formed and changes nothing: only the caller's rights decide. */
final class ImportedFile {

  private final District district;

  ImportedFile(District district) {
    this.district = district;
  }

  /** What the catalogue is already. */
  String catalogue() {
    return district.as(People.EDITH).get("/api/catalog/export").expectOk("export").text();
  }

  /** A release of the O*NET database without an occupation. */
  static byte[] release() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("db_30_2_text/Occupation Data.txt"));
      zip.write("O*NET-SOC Code\tTitle\tDescription\n".getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** What goes with such a file to a path. */
  Map<String, String> headers(String path) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", path.contains("/onet") ? "application/zip" : "application/json");
    district
        .as(People.EDITH)
        .get("/api/catalog/draft")
        .header("ETag")
        .ifPresent(tag -> headers.put("If-Match", tag));
    return headers;
  }
}
