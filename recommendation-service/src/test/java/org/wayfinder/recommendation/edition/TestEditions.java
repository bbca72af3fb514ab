package org.wayfinder.recommendation.edition;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.wayfinder.recommendation.engine.EditionContent;
import org.wayfinder.recommendation.engine.EngineConstants;
import org.wayfinder.recommendation.engine.TieBreaker;
import org.wayfinder.recommendation.fixtures.Catalogues;
import org.wayfinder.recommendation.fixtures.FakeCatalogue;
import org.wayfinder.service.remote.GuardedHttp;
import org.wayfinder.service.remote.RemoteSettings;
import tools.jackson.databind.json.JsonMapper;

/** Editions in memory, and a catalogue that is never there unless a test gives one. */
public final class TestEditions {

  /** Two items of each activity that are asked only to break a tie. */
  public static final List<TieBreaker.Item> RESERVE =
      Catalogues.ACTIVITIES.stream()
          .flatMap(id ->
              Stream.of(new TieBreaker.Item(id + "-r1", id), new TieBreaker.Item(id + "-r2", id)))
          .toList();

  private final Store store = new Store();
  private final Editions editions;

  private TestEditions(String catalogue) {
    this(catalogue, Catalogues.constants());
  }

  private TestEditions(String catalogue, EngineConstants constants) {
    var settings = new RemoteSettings(Duration.ofMillis(200), 1, Duration.ofMillis(1));
    editions =
        new Editions(
            store,
            new CatalogClient(
                new GuardedHttp("catalog-service", URI.create(catalogue), settings),
                new EditionReader(JsonMapper.shared())),
            constants);
  }

  /** Nothing is known yet, and this catalogue is there to be asked. */
  public static TestEditions of(FakeCatalogue catalogue) {
    return new TestEditions(catalogue.url());
  }

  /** Nothing is published yet. */
  public static TestEditions none() {
    return new TestEditions("http://127.0.0.1:9");
  }

  /** Edition 1 is published and known, and engine version 1 is still in use. */
  public static TestEditions ofVersion1() {
    var first = new TestEditions("http://127.0.0.1:9", Catalogues.constantsOfVersion1());
    first.publish(1);
    return first;
  }

  /** Edition 1 is published and known. */
  public static TestEditions first() {
    var first = none();
    first.publish(1);
    return first;
  }

  public Editions editions() {
    return editions;
  }

  /** Publishes an edition; this instance learns of it. */
  public void publish(int number) {
    keepElsewhere(number);
    editions.learn(number);
  }

  /** Publishes an edition with a framework that is for this school only. */
  public void publish(int number, String school) {
    store.keep(published(number, school));
    editions.learn(number);
  }

  /** Another instance stored an edition that this one has not heard of. */
  public void keepElsewhere(int number) {
    keepElsewhere(published(number));
  }

  void keepElsewhere(PublishedEdition edition) {
    store.keep(edition);
  }

  /** The edition of a catalogue's document, read as the service reads it. */
  public static PublishedEdition read(byte[] document) {
    return new EditionReader(JsonMapper.shared()).read(document);
  }

  /** An edition with names, as the catalogue would give it. */
  public static PublishedEdition published(int number) {
    return published(Catalogues.edition(number));
  }

  /** The same with a framework that is for this school only. */
  public static PublishedEdition published(int number, String school) {
    return published(Catalogues.withOwnFramework(Catalogues.edition(number), school));
  }

  private static PublishedEdition published(EditionContent content) {
    var clusters = new TreeMap<String, String>();
    content.clusters().forEach(c -> clusters.put(c.id(), "The cluster " + c.id()));
    var careers = new TreeMap<String, String>();
    content.careers().forEach(c -> careers.put(c.soc(), "Career " + c.soc()));
    var activities = new TreeMap<String, String>();
    content.activities().forEach(a -> activities.put(a, a.replace('-', ' ')));
    var frameworks =
        new TreeMap<>(
            Map.of(
                "health-science",
                "Health science",
                "occupational-clusters",
                "Occupational clusters"));
    content.schools().keySet().forEach(own -> frameworks.put(own, "The framework " + own));
    var items = new TreeMap<String, String>();
    RESERVE.forEach(item -> items.put(item.id(), "Do something with " + item.activity()));
    var english = new EditionTexts(frameworks, clusters, careers, activities, items);
    return new PublishedEdition(
        "hash-" + content.number(),
        content,
        RESERVE,
        Map.of(
            Language.EN, english,
            Language.FR, translated(english, "fr "),
            Language.ES, translated(english, "es ")));
  }

  private static EditionTexts translated(EditionTexts texts, String mark) {
    return new EditionTexts(
        marked(texts.frameworks(), mark),
        marked(texts.clusters(), mark),
        marked(texts.careers(), mark),
        marked(texts.activities(), mark),
        marked(texts.items(), mark));
  }

  private static Map<String, String> marked(Map<String, String> names, String mark) {
    var marked = new TreeMap<String, String>();
    names.forEach((id, name) -> marked.put(id, mark + name));
    return marked;
  }

  /** The in-memory twin of the store. */
  static final class Store implements EditionStore {

    private final ConcurrentSkipListMap<Integer, PublishedEdition> kept =
        new ConcurrentSkipListMap<>();

    @Override
    public void keep(PublishedEdition edition) {
      kept.put(edition.number(), edition);
    }

    @Override
    public Optional<PublishedEdition> find(int number) {
      return Optional.ofNullable(kept.get(number));
    }

    @Override
    public Optional<PublishedEdition> newest() {
      return kept.isEmpty() ? Optional.empty() : Optional.of(kept.lastEntry().getValue());
    }
  }
}
