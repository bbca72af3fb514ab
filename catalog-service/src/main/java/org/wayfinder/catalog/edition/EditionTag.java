package org.wayfinder.catalog.edition;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;

/**
 * The entity tag of everything that is a function of a published edition, and how it may be kept.
 * The tag is weak: it stands for the same content compressed and not compressed, which are not the
 * same bytes, and a server that compresses leaves answers with a strong tag alone. Nobody needs a
 * strong one, for editions never change; drafts, which do, have theirs.
 */
public final class EditionTag {

  private EditionTag() {}

  /**
   * The tag for an edition, in any coding. The content's hash alone would not do: an edition that
   * was restored has the content of an older one, and another number, which readers show.
   */
  public static String of(int number, String contentHash) {
    return "W/" + strong(number, contentHash);
  }

  /** The tag for an edition in one coding. */
  public static String strong(int number, String contentHash) {
    return "\"" + number + "-" + contentHash + '"';
  }

  /**
   * Says that everybody may keep the answer, has to ask whether it is still the newest, and may get
   * it in different codings: also in answers without a body, which no compressor looks at.
   */
  public static void allowKeeping(HttpServletResponse response) {
    response.setHeader(
        HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePublic().getHeaderValue());
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
  }
}
