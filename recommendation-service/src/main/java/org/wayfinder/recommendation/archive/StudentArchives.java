package org.wayfinder.recommendation.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.wayfinder.recommendation.access.ProfileClient;
import org.wayfinder.recommendation.edition.Language;
import org.wayfinder.recommendation.ranking.RecommendationStore;
import org.wayfinder.recommendation.ranking.SchoolFrameworks;
import org.wayfinder.recommendation.reading.RecommendationView;
import org.wayfinder.recommendation.review.SharedReviews;
import org.wayfinder.service.Caller;
import org.wayfinder.service.ProblemException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts together what the services hold of a student: profile-service's record as it is, every
 * ranking, and what counsellors said to the student.
 */
@Service
final class StudentArchives {

  /** Rankings in one archive at most; the newest ones. */
  private static final int MOST_RANKINGS = 500;

  private final ProfileClient profiles;
  private final RecommendationStore recommendations;
  private final SchoolFrameworks schools;
  private final RecommendationView view;
  private final SharedReviews reviews;
  private final JsonMapper json;

  StudentArchives(
      ProfileClient profiles,
      RecommendationStore recommendations,
      SchoolFrameworks schools,
      RecommendationView view,
      SharedReviews reviews,
      JsonMapper json) {
    this.profiles = profiles;
    this.recommendations = recommendations;
    this.schools = schools;
    this.view = view;
    this.reviews = reviews;
    this.json = json;
  }

  /** The zip. */
  byte[] of(Caller caller, String studentId, Language language) {
    var whole = json.createObjectNode();
    whole.set(
        "record",
        profiles
            .heldRecord(caller, studentId)
            .orElseThrow(() -> ProblemException.notFound("student")));
    var rankings = whole.putArray("recommendations");
    schools.visible(recommendations.history(studentId, null, MOST_RANKINGS)).stream()
        .map(found -> json.<ObjectNode>valueToTree(view.full(found, language)))
        .forEach(rankings::add);
    var said = whole.putArray("reviews");
    reviews.all(studentId).forEach(review -> said.add(json.<ObjectNode>valueToTree(review)));
    var page = new ArchivePage(language).of(whole);
    return zip(
        List.of(
            new File(
                "archive.json", json.writerWithDefaultPrettyPrinter().writeValueAsString(whole)),
            new File("archive.html", page)));
  }

  private record File(String name, String content) {}

  private static byte[] zip(List<File> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files) {
        zip.putNextEntry(new ZipEntry(file.name()));
        zip.write(file.content().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
