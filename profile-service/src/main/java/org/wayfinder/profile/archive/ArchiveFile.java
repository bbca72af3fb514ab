package org.wayfinder.profile.archive;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipInputStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads an archive that somebody sent. What is not whole, or no archive, is refused. */
@Component
final class ArchiveFile {

  /** The file is no archive of this system. */
  static final ProblemType UNREADABLE =
      new ProblemType(
          "unreadable-archive",
          HttpStatus.UNPROCESSABLE_CONTENT,
          "This is no archive that can be read");

  private static final String RECORD = "archive.json";
  private static final int MOST_ENTRIES = 10;
  private static final int MOST_BYTES = 32 << 20;

  private final JsonMapper json;

  ArchiveFile(JsonMapper json) {
    this.json = json;
  }

  /** The file within the zip, of which only this service's part is looked at. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Whole(ArchivedRecord record) {}

  /**
   * The record in a zip.
   *
   * @throws ProblemException 422 {@code unreadable-archive}
   */
  ArchivedRecord read(byte[] zip) {
    try {
      var whole = json.readValue(content(zip), Whole.class);
      if (whole == null || whole.record() == null) {
        throw unreadable("It holds no record of a student.");
      }
      if (whole.record().form() != ArchivedRecord.FORM) {
        throw unreadable("It was made by another version of Wayfinder.");
      }
      return whole.record();
    } catch (JacksonException _) {
      throw unreadable("Its archive.json is not as Wayfinder writes it.");
    } catch (IOException | IllegalArgumentException _) {
      throw unreadable("The zip is damaged.");
    }
  }

  private static byte[] content(byte[] zip) throws IOException {
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      var entry = in.getNextEntry();
      for (int i = 0; entry != null && i < MOST_ENTRIES; i++) {
        if (entry.getName().equals(RECORD)) {
          return bounded(in);
        }
        bounded(in);
        entry = in.getNextEntry();
      }
    }
    throw unreadable("There is no archive.json in it.");
  }

  private static byte[] bounded(InputStream in) throws IOException {
    var content = in.readNBytes(MOST_BYTES + 1);
    if (content.length > MOST_BYTES) {
      throw unreadable("It unpacks to more than an archive has.");
    }
    return content;
  }

  static ProblemException unreadable(String detail) {
    return new ProblemException(UNREADABLE, detail + " Nothing was changed.");
  }
}
