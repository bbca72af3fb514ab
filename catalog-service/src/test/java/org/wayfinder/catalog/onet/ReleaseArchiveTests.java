package org.wayfinder.catalog.onet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayfinder.catalog.onet.ReleaseArchive.Bounds;

/** Zips that mean harm or came to harm. */
class ReleaseArchiveTests {

  private static final byte[] SOME_TEXT = "some text\n".repeat(50).getBytes(StandardCharsets.UTF_8);

  private static byte[] zip(byte[] content, String... names) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
      }
    }
    return bytes.toByteArray();
  }

  private static List<String> read(byte[] zip, Bounds bounds) {
    var files = new ArrayList<String>();
    new ReleaseArchive(zip, bounds)
        .forEach((path, content) -> files.add(path + " " + content.readAllBytes().length));
    return files;
  }

  private static void refused(byte[] zip, String why) {
    assertThatExceptionOfType(InvalidReleaseException.class)
        .isThrownBy(() -> read(zip, ReleaseArchive.USUAL))
        .withMessageContaining(why);
  }

  @Test
  void givesEveryFileInItsOrder() throws Exception {
    assertThat(read(zip(SOME_TEXT, "folder/", "folder/b.txt", "a.txt"), ReleaseArchive.USUAL))
        .containsExactly("folder/b.txt 500", "a.txt 500");
  }

  @Test
  void goesOnWhenAFileIsNotReadToItsEnd() throws Exception {
    var first = new ArrayList<Integer>();
    new ReleaseArchive(zip(SOME_TEXT, "a.txt", "b.txt"), ReleaseArchive.USUAL)
        .forEach((_, content) -> first.add(content.read()));
    assertThat(first).containsExactly((int) 's', (int) 's');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "PK", "{}", "<html><body>Not found</body></html>......................"})
  void whatIsNoZipIsRefused(String text) {
    refused(text.getBytes(StandardCharsets.UTF_8), "no zip file");
  }

  @Test
  void anEmptyZipIsRefused() throws Exception {
    refused(zip(SOME_TEXT), "no zip file, or an empty one");
  }

  @Test
  void aZipThatIsCutOffAnywhereIsRefused() throws Exception {
    var whole = zip(SOME_TEXT, "a.txt", "b.txt", "c.txt");
    for (var length = 0; length < whole.length; length++) {
      var cut = Arrays.copyOf(whole, length);
      assertThatExceptionOfType(InvalidReleaseException.class)
          .as("cut off after %d of %d", length, whole.length)
          .isThrownBy(() -> read(cut, ReleaseArchive.USUAL));
    }
  }

  @Test
  void aFlippedBitIsFoundOrHarmless() throws Exception {
    var whole = zip(SOME_TEXT, "a.txt", "b.txt");
    var random = new Random(4);
    for (var i = 0; i < 2_000; i++) {
      var damaged = whole.clone();
      var at = random.nextInt(damaged.length);
      damaged[at] = (byte) (damaged[at] ^ (1 << random.nextInt(8)));
      try {
        assertThat(read(damaged, ReleaseArchive.USUAL)).hasSize(2);
      } catch (InvalidReleaseException e) {
        assertThat(e.detail()).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../Skills.txt", "a/../../Skills.txt", "/etc/Skills.txt", "C:Skills.txt",
        "a\\..\\Skills.txt", "./Skills.txt", "a/..", "Sk\nills.txt"
      })
  void aPathThatLeadsOutsideIsRefused(String path) throws Exception {
    refused(zip(SOME_TEXT, "a.txt", path), "leads outside");
  }

  @Test
  void theSameNameTwiceIsRefused() throws Exception {
    refused(zip(SOME_TEXT, "a/Skills.txt", "a/SKILLS.txt"), "same name twice");
  }

  @Test
  void anEncryptedFileIsRefused() throws Exception {
    var zip = zip(SOME_TEXT, "a.txt");
    zip[6] = (byte) (zip[6] | 1); // the flag in the file's own header
    refused(zip, "encrypted");
  }

  @Test
  void moreFilesThanAReleaseHasAreRefused() throws Exception {
    var names = new String[201];
    Arrays.setAll(names, i -> i + ".txt");
    refused(zip(new byte[0], names), "more than 200 files");
  }

  @Test
  void aBombIsRefusedBeforeItIsUnpacked() throws Exception {
    var bomb = zip(new byte[8 << 20], "Skills.txt");
    assertThat(bomb).hasSizeLessThan(20_000);
    refused(bomb, "unpacks to far more");
  }

  @Test
  void boundsHoldForOneFileAndForAll() throws Exception {
    var three = zip(SOME_TEXT, "a.txt", "b.txt", "c.txt");
    assertThat(read(three, new Bounds(3, 500, 1500, 100))).hasSize(3);
    for (var tooSmall :
        List.of(
            new Bounds(2, 500, 1500, 100),
            new Bounds(3, 499, 1500, 100),
            new Bounds(3, 500, 1499, 100))) {
      assertThatExceptionOfType(InvalidReleaseException.class)
          .isThrownBy(() -> read(three, tooSmall));
    }
  }
}
