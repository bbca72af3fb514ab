package org.wayfinder.catalog.edition;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How an edition came to be.
 *
 * @param note what its editor said of it, for everybody to read
 * @param by the editor's id on the roster; null for a shipped edition
 * @param restores number of the edition whose content it has again
 */
public record Origin(
    Kind kind, @Nullable String note, @Nullable String by, @Nullable Integer restores) {

  /** The catalogue's files, untouched by the school. */
  public static final Origin SHIPPED = new Origin(Kind.SHIPPED, null, null, null);

  /** Where an edition's content came from. */
  public enum Kind {
    SHIPPED,
    EDITED,
    RESTORED;

    /** Its name in answers and in the database. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(@Nullable String wireName) {
      return wireName == null ? SHIPPED : valueOf(wireName.toUpperCase(Locale.ROOT));
    }
  }

  /** From the draft. */
  public static Origin edited(@Nullable String note, String by) {
    return new Origin(Kind.EDITED, note, by, null);
  }

  /** An older edition again. */
  public static Origin restored(int number, @Nullable String note, String by) {
    return new Origin(Kind.RESTORED, note, by, number);
  }
}
