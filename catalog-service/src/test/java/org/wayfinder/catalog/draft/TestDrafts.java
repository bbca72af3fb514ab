package org.wayfinder.catalog.draft;

import java.util.concurrent.atomic.AtomicLong;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.edition.TestEditions;

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
