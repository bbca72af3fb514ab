package org.wayfinder.local.command;

import picocli.CommandLine.Option;

/** Whether an import may change the draft: it asks, unless told beforehand. */
final class ImportConsent {

  @Option(names = "--yes", description = "Puts it into the draft without asking.")
  private boolean yes;

  @Option(names = "--dry-run", description = "Only shows what would change.")
  private boolean dryRun;

  CatalogUpload.Consent consent() {
    if (dryRun) {
      return CatalogUpload.Consent.WITHHELD;
    }
    return yes ? CatalogUpload.Consent.GIVEN : CatalogUpload.Consent.ASK;
  }
}
