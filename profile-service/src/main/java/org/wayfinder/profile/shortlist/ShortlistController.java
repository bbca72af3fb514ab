package org.wayfinder.profile.shortlist;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.profile.access.Access;
import org.wayfinder.profile.access.StudentPermission;
import org.wayfinder.profile.catalog.Catalog;
import org.wayfinder.profile.catalog.CatalogView;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.profile.shortlist.Shortlist.Kind;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/** A student's shortlist. Saving what is saved, or removing what is not there, changes nothing. */
@RestController
@RequestMapping("/api/students/{studentId}/shortlist")
final class ShortlistController {

  private static final int MOST = 200;

  private final MongoShortlistStore store;
  private final Access access;
  private final Catalog catalog;

  ShortlistController(MongoShortlistStore store, Access access, Catalog catalog) {
    this.store = store;
    this.access = access;
    this.catalog = catalog;
  }

  @GetMapping
  Shortlist read(Actor actor, @PathVariable String studentId) {
    access.student(StudentPermission.READ_PROFILE, actor, studentId);
    return store.find(studentId);
  }

  /** Saves a cluster or a career that the catalogue has. */
  @PutMapping("/{kind}/{entryId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void add(
      Actor actor,
      @PathVariable String studentId,
      @PathVariable String kind,
      @PathVariable String entryId) {
    access.student(StudentPermission.WRITE_PROFILE, actor, studentId);
    var wanted = kind(kind);
    if (!has(catalog.viewWith(view -> has(view, wanted, entryId)), wanted, entryId)) {
      throw ProblemException.notFound(wanted == Kind.CLUSTERS ? "cluster" : "career");
    }
    if (!store.add(studentId, wanted, entryId, MOST)) {
      throw new ProblemException(
          ProblemType.CONFLICT,
          "You have saved %d of them already. Remove one first.".formatted(MOST));
    }
  }

  @DeleteMapping("/{kind}/{entryId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      Actor actor,
      @PathVariable String studentId,
      @PathVariable String kind,
      @PathVariable String entryId) {
    access.student(StudentPermission.WRITE_PROFILE, actor, studentId);
    store.remove(studentId, kind(kind), entryId);
  }

  private static boolean has(CatalogView view, Kind kind, String entryId) {
    return (kind == Kind.CLUSTERS ? view.clusters() : view.careers()).contains(entryId);
  }

  private static Kind kind(String wireName) {
    return Kind.of(wireName).orElseThrow(() -> ProblemException.notFound("kind of entry"));
  }
}
