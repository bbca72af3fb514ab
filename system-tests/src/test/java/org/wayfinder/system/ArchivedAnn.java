package org.wayfinder.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Ann's archive as somebody else's, under a login that nobody has. */
final class ArchivedAnn {

  private final District district;

  ArchivedAnn(District district) {
    this.district = district;
  }

  byte[] zip() {
    var record =
        district
            .as(People.ANN)
            .get("/api/students/" + district.id(People.ANN) + "/held-record")
            .expectOk("record")
            .text()
            .replace(People.ANN.login(), RequestBodies.newLogin());
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("archive.json"));
      zip.write(("{\"record\":" + record + "}").getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
