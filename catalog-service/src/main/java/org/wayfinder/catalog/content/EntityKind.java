package org.wayfinder.catalog.content;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of things an edition is made of. Each thing has an id that is unique within its kind,
 * so that drafts, differences and updates can speak of one thing at a time.
 */
public enum EntityKind {
  FRAMEWORK("framework", "frameworks", Framework.class, "id"),
  CLUSTER("cluster", "clusters", Cluster.class, "id"),
  CAREER("career", "careers", Career.class, "soc"),
  ACTIVITY("activity", "activities", HealthActivity.class, "id"),
  ITEM("item", "items", Item.class, "id"),
  ANSWER("answer", "answers", Item.Answer.class, "value"),
  NATIONAL_CLUSTER("national-cluster", "national-clusters", NationalCluster.class, "id"),
  CROSSWALK("crosswalk", "crosswalks", Crosswalk.class, "id"),
  FAQ("faq", "faq", FaqEntry.class, "id"),
  SOURCE("source", "sources", Source.class, "id"),
  /** There is one; its id is its kind. */
  VOCABULARY("vocabulary", "vocabulary", Vocabulary.class, null),
  SEARCH_WORDS("search-words", "search-words", SearchWords.class, "language"),
  /** How a list of the others is ordered, which drafts change like a thing. */
  ORDER("order", "orders", ListOrder.class, "kind");

  /** How ids of things begin that an installation adds, and no id of a shipped thing does. */
  public static final String OWN = "own-";

  private static final Pattern SOC = Pattern.compile("\\d\\d-\\d{4}\\.\\d\\d");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
  private static final Pattern NUMBER = Pattern.compile("[1-9]");
  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9.-]{0,79}");

  private final String wireName;
  private final String collection;
  private final Class<?> type;
  private final @Nullable String idField;

  EntityKind(String wireName, String collection, Class<?> type, @Nullable String idField) {
    this.wireName = wireName;
    this.collection = collection;
    this.type = type;
    this.idField = idField;
  }

  /** The kind with this name. */
  public static EntityKind of(String wireName) {
    return Stream.of(values())
        .filter(kind -> kind.wireName.equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a kind of thing: " + wireName));
  }

  /** The kind whose things an address names so. */
  public static Optional<EntityKind> ofCollection(String collection) {
    return Stream.of(values()).filter(kind -> kind.collection.equals(collection)).findFirst();
  }

  /** Its name in stored parts and in answers, e.g. {@code career}. */
  public String wireName() {
    return wireName;
  }

  /** Its name in addresses, e.g. {@code careers}. */
  public String collection() {
    return collection;
  }

  /** What its things are. */
  public Class<?> type() {
    return type;
  }

  /** The field that holds a thing's id; none where there is only one thing. */
  public Optional<String> idField() {
    return Optional.ofNullable(idField);
  }

  /** Whether ids are made up, so that one made up here could be shipped some day. */
  public boolean isNamespaced() {
    return switch (this) {
      case FRAMEWORK, CLUSTER, ACTIVITY, ITEM, NATIONAL_CLUSTER, CROSSWALK, FAQ, SOURCE -> true;
      case CAREER, ANSWER, VOCABULARY, SEARCH_WORDS, ORDER -> false;
    };
  }

  /** Whether editions are made of such things; an order is how they are listed. */
  public boolean isContent() {
    return this != ORDER;
  }

  /** Whether its things stand in the order that people gave them, and not in one of their own. */
  public boolean isOrdered() {
    return switch (this) {
      case FRAMEWORK, ACTIVITY, ITEM, ANSWER, NATIONAL_CLUSTER, CROSSWALK, FAQ, SOURCE -> true;
      case SEARCH_WORDS -> true;
      case CAREER, CLUSTER, VOCABULARY, ORDER -> false;
    };
  }

  /** What an id of this kind must be, as a sentence for whoever gave another. */
  public String idRule() {
    return switch (this) {
      case CAREER -> "An O*NET-SOC code, e.g. 29-1141.00.";
      case ANSWER -> "A whole number from 1 to 9.";
      case VOCABULARY -> "The word '%s'.".formatted(wireName);
      case SEARCH_WORDS -> "A language by its two letters, e.g. fr.";
      case ORDER -> "A list that has an order to be given, e.g. items or faq.";
      case FRAMEWORK, CLUSTER, ACTIVITY, ITEM, NATIONAL_CLUSTER, CROSSWALK, FAQ, SOURCE ->
          "Lower-case letters, digits, hyphens and dots, e.g. care-at-home.";
    };
  }

  /** Whether a thing of this kind may have this id. */
  public boolean allows(String id) {
    return switch (this) {
      case CAREER -> SOC.matcher(id).matches();
      case ANSWER -> NUMBER.matcher(id).matches();
      case VOCABULARY -> id.equals(wireName);
      case SEARCH_WORDS -> LANGUAGE.matcher(id).matches();
      case ORDER -> ofCollection(id).filter(EntityKind::isOrdered).isPresent();
      case FRAMEWORK, CLUSTER, ACTIVITY, ITEM, NATIONAL_CLUSTER, CROSSWALK, FAQ, SOURCE ->
          SLUG.matcher(id).matches();
    };
  }
}
