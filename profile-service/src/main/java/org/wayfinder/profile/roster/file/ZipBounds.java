package org.wayfinder.profile.roster.file;

/**
 * What a zip may be. A district of 100,000 users has about 5 MB packed and 40 MB unpacked.
 *
 * @param entries how many files and folders
 * @param entryBytes the largest file, unpacked
 * @param allBytes all files, unpacked
 * @param ratio how many times the zip's own size all files may be, from 4 MB on
 */
record ZipBounds(int entries, long entryBytes, long allBytes, int ratio) {

  static final ZipBounds USUAL = new ZipBounds(50, 200 << 20, 400 << 20, 100);

  /** Small files may well be packed more tightly. */
  private static final int RATIO_COUNTS_FROM = 4 << 20;

  /** Whether one file of so many bytes, and all so far, are too much for a zip of this size. */
  boolean broken(long entry, long all, long zip) {
    return entry > entryBytes || all > allBytes || (all > RATIO_COUNTS_FROM && all > zip * ratio);
  }
}
