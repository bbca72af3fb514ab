package org.wayfinder.catalog.edition;

/** An edition with its content as things by their keys. */
public record Snapshot(EditionHeader header, Entities entities) {

  /** The edition's number. */
  public int number() {
    return header.number();
  }
}
