package org.wayfinder.recommendation.worklist;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.recommendation.access.StudentAccess;
import org.wayfinder.service.Caller;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/** Filters of a worklist, saved under a name. */
@RestController
@Tag(name = "Reviews")
@RequestMapping("/api/caseloads/{counsellorId}/saved-filters")
class SavedFilterController {

  private static final int MOST = 50;
  private static final int LONGEST_NAME = 60;

  record SavedFilters(List<SavedFilter> items) {}

  private final StudentAccess access;
  private final MongoSavedFilterStore store;

  SavedFilterController(StudentAccess access, MongoSavedFilterStore store) {
    this.access = access;
    this.store = store;
  }

  @GetMapping
  @Operation(summary = "The saved filters of a worklist, by name")
  SavedFilters list(@Parameter(hidden = true) Caller caller, @PathVariable String counsellorId) {
    access.requireCaseload(caller, counsellorId);
    return new SavedFilters(store.of(counsellorId));
  }

  @PutMapping("/{name}")
  @Operation(summary = "Saves a filter, in the place of the one with its name")
  SavedFilter save(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String counsellorId,
      @PathVariable String name,
      @RequestBody SavedFilter.Content content) {
    access.requireCaseload(caller, counsellorId);
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST,
          "A name has from 1 to %d characters.".formatted(LONGEST_NAME));
    }
    var filter = SavedFilter.of(name.strip(), content);
    var others = store.of(counsellorId).stream().filter(o -> !o.name().equals(filter.name()));
    if (others.count() >= MOST) {
      throw new ProblemException(
          ProblemType.CONFLICT, "There are %d already. Delete one first.".formatted(MOST));
    }
    store.put(counsellorId, filter);
    return filter;
  }

  @DeleteMapping("/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Deletes a saved filter")
  void delete(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String counsellorId,
      @PathVariable String name) {
    access.requireCaseload(caller, counsellorId);
    if (!store.delete(counsellorId, name.strip())) {
      throw ProblemException.notFound("saved filter");
    }
  }
}
