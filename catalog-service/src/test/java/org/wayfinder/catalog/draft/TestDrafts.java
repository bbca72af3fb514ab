package org.wayfinder.catalog.draft;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.wayfinder.catalog.content.CatalogueFiles;
import org.wayfinder.catalog.content.CatalogueFolder;
import org.wayfinder.catalog.content.CatalogueJsonModule;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.edition.TestEditions;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A draft in memory on editions in memory, for tests of other packages. */
public final class TestDrafts {

  private final AtomicLong revisions = new AtomicLong();
  private final Drafts drafts;
  private final DraftTakeover takeover;
  private final Publishing publishing;

  public TestDrafts(TestEditions published) {
    var store = new InMemoryDraftStore();
    drafts =
        new Drafts(store, published.editions(), TestEditions.CLOCK, revisions::incrementAndGet);
    takeover =
        new DraftTakeover(
            store, published.editions(), TestEditions.CLOCK, revisions::incrementAndGet);
    publishing = new Publishing(drafts, published.editions(), new DraftCheck(published.codec()));
  }

  public DraftTakeover takeover() {
    return takeover;
  }

  /** Reads things as editors send them. */
  public static EntityReader reader(TestEditions published) {
    var json =
        JsonMapper.builder()
            .addModule(new CatalogueJsonModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    var files =
        new CatalogueFiles(new PathMatchingResourcePatternResolver(), CatalogueFolder.BUILT_IN);
    return new EntityReader(json, published.codec(), new CareerActivities(files));
  }

  /** Has a thing be gone. */
  public void delete(EntityKey key) {
    drafts.delete(key, drafts.read(key).tag(), "stf_edith");
  }

  /** Adds a thing. */
  public void create(EntityKey key, String content) {
    drafts.create(key, content, null, "stf_edith");
  }

  /** How many things the draft changes. */
  public int size() {
    return drafts.view().changes().size();
  }

  /** Gives a career another English title. */
  public void edit(EntityKey key, String title) {
    var seen = drafts.read(key);
    drafts.put(key, renamed(seen.json(), title), seen.tag(), "stf_edith");
  }

  public String json(EntityKey key) {
    return drafts.read(key).json();
  }

  public void publish(String editor) {
    publishing.publish("Note", null, null, editor);
  }

  public void restore(int number, String editor) {
    publishing.restore(number, "Note", null, editor);
  }

  /** A career's JSON with another English title. */
  public static String renamed(String json, String title) {
    return json.replaceFirst(
        "\"title\":\\{\"en\":\"[^\"]*\"", "\"title\":{\"en\":\"" + title + "\"");
  }
}
