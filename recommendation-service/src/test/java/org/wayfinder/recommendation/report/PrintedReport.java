package org.wayfinder.recommendation.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/**
 * A PDF as another program reads it.
 *
 * @param width of the sheet in points
 * @param text with one space between words
 * @param tags how often each structure element stands in it
 * @param order structure elements in reading order
 * @param fonts whether each font is inside, by name
 */
record PrintedReport(
    int pages,
    int width,
    String text,
    @Nullable String title,
    @Nullable String language,
    boolean tagged,
    boolean showsTitle,
    String metadata,
    Map<String, Integer> tags,
    List<String> order,
    Map<String, Boolean> fonts) {

  static PrintedReport read(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      var catalog = document.getDocumentCatalog();
      var mark = catalog.getMarkInfo();
      var view = catalog.getViewerPreferences();
      var metadata = catalog.getMetadata();
      var order = new ArrayList<String>();
      var root = catalog.getStructureTreeRoot();
      if (root != null) {
        walk(root, order);
      }
      var tags = new TreeMap<String, Integer>();
      order.forEach(tag -> tags.merge(tag, 1, Integer::sum));
      return new PrintedReport(
          document.getNumberOfPages(),
          Math.round(document.getPage(0).getMediaBox().getWidth()),
          new PDFTextStripper().getText(document).replaceAll("\\s+", " "),
          document.getDocumentInformation().getTitle(),
          catalog.getLanguage(),
          mark != null && mark.isMarked(),
          view != null && view.displayDocTitle(),
          metadata == null ? "" : new String(metadata.toByteArray(), StandardCharsets.UTF_8),
          tags,
          order,
          fonts(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void walk(PDStructureNode node, List<String> order) {
    for (var kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        order.add(element.getStructureType());
        walk(element, order);
      }
    }
  }

  private static Map<String, Boolean> fonts(PDDocument document) throws IOException {
    var fonts = new TreeMap<String, Boolean>();
    for (var page : document.getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        var font = page.getResources().getFont(name);
        fonts.put(font.getName(), font.isEmbedded());
      }
    }
    return fonts;
  }

  /** Leaves the file where people can look at it. */
  static byte[] kept(String name, byte[] pdf) {
    try {
      var folder = Files.createDirectories(Path.of("target", "reports"));
      Files.write(folder.resolve(name + ".pdf"), pdf);
      return pdf;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
