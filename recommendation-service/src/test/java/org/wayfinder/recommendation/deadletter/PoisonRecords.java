package org.wayfinder.recommendation.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.fixtures.StateEvents;
import org.wayfinder.recommendation.fixtures.Students;
import org.wayfinder.recommendation.worker.DeadLetterCause;

/** Every kind of record that can't be processed, with the cause it must be given. */
final class PoisonRecords {

  private static final int VERSION = 7777;

  private PoisonRecords() {}

  /** Makes the record of one kind, as it would be about the student with this id. */
  interface Recipe {
    Made of(String studentId);
  }

  /** The parts of a record; where it is sent is the test's business. */
  @SuppressWarnings("ArrayRecordComponent") // Handed on to a producer, never compared.
  record Made(@Nullable String key, byte @Nullable [] body, Headers headers) {

    ProducerRecord<String, byte[]> on(String topic, int partition) {
      return new ProducerRecord<>(topic, partition, key, body, headers);
    }
  }

  /** One kind of poison. */
  record Kind(String name, DeadLetterCause cause, Recipe recipe) {

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Kind> kinds() {
    return Stream.of(envelopes(), bodies(), values(), sizes()).flatMap(kind -> kind).toList();
  }

  private static Stream<Kind> envelopes() {
    var noEvent = DeadLetterCause.NOT_A_CLOUD_EVENT;
    return Stream.of(
        new Kind("nothing at all", noEvent, id -> new Made(id, null, new RecordHeaders())),
        new Kind("good without headers", noEvent, id -> bare(id, good(id))),
        new Kind("CloudEvents 0.3", noEvent, id -> header(id, "ce_specversion", "0.3")),
        new Kind("CloudEvents 9.9", noEvent, id -> header(id, "ce_specversion", "9.9")),
        new Kind("no id", noEvent, id -> header(id, "ce_id", null)),
        new Kind("no type", noEvent, id -> header(id, "ce_type", null)),
        new Kind("a source that is no URI", noEvent, id -> header(id, "ce_source", "::: :")),
        new Kind("a time that is none", noEvent, id -> header(id, "ce_time", "yesterday")),
        new Kind("structured mode", noEvent, PoisonRecords::structured),
        new Kind("a header without value", noEvent, PoisonRecords::nullHeader),
        new Kind("thousands of headers", noEvent, PoisonRecords::manyHeaders),
        new Kind(
            "another type", DeadLetterCause.FOREIGN_TYPE, id -> header(id, "ce_type", "com.other")),
        new Kind(
            "a later version",
            DeadLetterCause.FUTURE_VERSION,
            id -> header(id, "ce_type", "org.wayfinder.student.state.v2")),
        new Kind(
            "no key",
            DeadLetterCause.KEY_MISMATCH,
            id -> new Made(null, good(id), of(id, good(id)).headers())),
        new Kind(
            "another student's key",
            DeadLetterCause.KEY_MISMATCH,
            id -> new Made(id, good("x" + id), of(id, good(id)).headers())));
  }

  private static Stream<Kind> bodies() {
    return Stream.of(
        broken("null body", _ -> null),
        broken("empty body", _ -> new byte[0]),
        broken("binary garbage", _ -> garbage()),
        broken("XML", _ -> bytes("<state/>")),
        broken("JSON null", _ -> bytes("null")),
        broken("an array", id -> bytes("[" + text(id) + "]")),
        broken("half of it", id -> bytes(text(id).substring(0, 90))),
        broken("two of them", id -> bytes(text(id) + text(id))),
        broken("a key twice", id -> bytes("{\"erased\":true," + text(id).substring(1))),
        broken("invalid UTF-8", PoisonRecords::invalidUtf8),
        broken("100,000 levels", id -> with(id, "[".repeat(100_000) + "]".repeat(100_000))),
        broken("levels without end", id -> with(id, "{\"a\":".repeat(100_000))),
        broken("a number of 5,000 digits", id -> with(id, "9".repeat(5_000))),
        broken("NaN", id -> with(id, "NaN")));
  }

  private static Stream<Kind> values() {
    var version = "\"version\":" + VERSION;
    var wrong =
        Stream.of("-1", "0", "2.5", "1e400", "1e2", "true", "\"3\"", "[3]", "99999999999999999999")
            .map(number ->
                invalid(
                    "version " + number, state -> state.replace(version, "\"version\":" + number)));
    var missing =
        Stream.of("studentId", "erased", "roster", "schoolId", "riasec", "savedAt", "notForMe")
            .map(field ->
                new Kind(
                    "no " + field,
                    DeadLetterCause.MISSING_FIELD,
                    id -> of(id, bytes(text(id).replace("\"" + field + "\"", "\"absent\"")))));
    var others =
        Stream.of(
            invalid("a huge score", state -> state.replace("38.0", "1e400")),
            invalid("a negative score", state -> state.replace("38.0", "-0.01")),
            invalid("a score as text", state -> state.replace("38.0", "\"NaN\"")),
            invalid("an unknown job zone", state -> state.replace("\"now\":2", "\"now\":6")),
            invalid("erased: maybe", state -> state.replace("\"erased\":false", "\"erased\":2")),
            invalid("a roster of numbers", state -> state.replace("\"school-1\"", "17")),
            invalid("a blank student", state -> state.replaceFirst("Id\":\"[^\"]+", "Id\":\" ")));
    return Stream.of(wrong, missing, others).flatMap(kind -> kind);
  }

  private static Stream<Kind> sizes() {
    var mega = 1_000_000;
    return Stream.of(
        broken("a megabyte of garbage", _ -> bytes("x".repeat(mega))),
        broken("a megabyte, then cut", id -> bytes("{\"x\":\"" + id + "y".repeat(mega))),
        new Kind(
            "a key of half a megabyte",
            DeadLetterCause.KEY_MISMATCH,
            id -> new Made("k".repeat(mega / 2), good(id), of(id, good(id)).headers())),
        broken("a field's name of half a megabyte", id -> named(id, mega / 2)),
        new Kind(
            "a field's name that is just readable",
            DeadLetterCause.INVALID_VALUE,
            id -> of(id, named(id, 40_000))));
  }

  /** An activity with a very long name and a wrong score, which the detail would quote. */
  private static byte[] named(String id, int length) {
    var activities = "\"activities\":{";
    var odd = activities + "\"" + "a".repeat(length) + "\":99,";
    return bytes(text(id).replace(activities, odd));
  }

  private static Kind broken(String name, Function<String, byte @Nullable []> body) {
    return new Kind(name, DeadLetterCause.NOT_JSON, id -> of(id, body.apply(id)));
  }

  private static Kind invalid(String name, UnaryOperator<String> change) {
    return new Kind(
        name, DeadLetterCause.INVALID_VALUE, id -> of(id, bytes(change.apply(text(id)))));
  }

  /** A good state with one more field of whatever value. */
  static byte[] with(String id, String value) {
    return bytes("{\"more\":" + value + "," + text(id).substring(1));
  }

  private static Made of(String id, byte @Nullable [] body) {
    return new Made(id, body, StateEvents.of("", StateEvents.TYPE, id, "").headers());
  }

  private static Made bare(String id, byte[] body) {
    return new Made(id, body, new RecordHeaders());
  }

  private static Made header(String id, String name, @Nullable String value) {
    var made = of(id, good(id));
    made.headers().remove(name);
    if (value != null) {
      made.headers().add(name, bytes(value));
    }
    return made;
  }

  private static Made nullHeader(String id) {
    var made = header(id, "ce_id", null);
    made.headers().add("ce_id", null);
    return made;
  }

  private static Made manyHeaders(String id) {
    var made = bare(id, good(id));
    IntStream.range(0, 5_000).forEach(i -> made.headers().add("h" + i, bytes("v".repeat(50))));
    return made;
  }

  private static Made structured(String id) {
    var event =
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/x\",\"type\":\"%s\",\"data\":%s}"
            .formatted(StateEvents.TYPE, text(id));
    var made = bare(id, bytes(event));
    made.headers().add("content-type", bytes("application/cloudevents+json"));
    return made;
  }

  private static byte[] good(String id) {
    return bytes(text(id));
  }

  private static String text(String id) {
    return StateEvents.json(Students.state(id, VERSION, Students.ann()));
  }

  private static byte[] invalidUtf8(String id) {
    var body = with(id, "\"??\"");
    body[9] = (byte) 0xC3;
    body[10] = (byte) 0x28;
    return body;
  }

  private static byte[] garbage() {
    var bytes = new byte[4_096];
    new Random(5).nextBytes(bytes);
    return bytes;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
