package org.wayfinder.profile.interest;

import org.springframework.stereotype.Component;
import org.wayfinder.profile.person.ArchivePart;

/** Every version of a student's profile, oldest first. */
@Component
final class ArchivedVersions implements ArchivePart {

  private final MongoProfileVersionStore store;

  ArchivedVersions(MongoProfileVersionStore store) {
    this.store = store;
  }

  @Override
  public String key() {
    return "profileVersions";
  }

  @Override
  public Object heldOf(String studentId) {
    return store.all(studentId).stream().map(ProfileVersionView::of).toList();
  }
}
