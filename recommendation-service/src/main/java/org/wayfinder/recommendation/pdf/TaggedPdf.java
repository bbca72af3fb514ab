package org.wayfinder.recommendation.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.w3c.dom.Document;

/**
 * Prints a page of XHTML as PDF/UA: tagged, with title and language, its fonts inside. It reads
 * nothing but the page and the fonts, whatever the page asks for.
 */
public final class TaggedPdf {

  /** For a character that no font has. */
  static final String NO_GLYPH = "\u25A1";

  private static final String PRODUCER = "Wayfinder";

  static {
    XRLog.setLoggingEnabled(false); // its lines may hold what stands on the page
  }

  private TaggedPdf() {}

  /** The page as PDF; none when it doesn't fit on one sheet. */
  public static Optional<byte[]> of(Document page) {
    var bytes = new ByteArrayOutputStream();
    try (var renderer = renderer(page, bytes)) {
      renderer.layout();
      if (renderer.getRootBox().getLayer().getPages().size() > 1) {
        return Optional.empty();
      }
      renderer.createPDF();
      return Optional.of(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PdfBoxRenderer renderer(Document page, ByteArrayOutputStream bytes) {
    var builder = new PdfRendererBuilder();
    for (var font : PageFont.values()) {
      builder.useFont(font::open, font.family(), font.weight(), FontStyle.NORMAL, true);
    }
    for (var when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((_, _) -> false, when);
    }
    return builder
        .usePdfUaAccessibility(true)
        .useFastMode()
        .useUnicodeBidiSplitter(VisualRuns::new)
        .useUnicodeBidiReorderer(new VisualOrder())
        .useReplacementText(NO_GLYPH)
        .withProducer(PRODUCER)
        .withW3cDocument(page, null)
        .toStream(bytes)
        .buildPdfRenderer();
  }
}
