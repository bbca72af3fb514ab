package org.wayfinder.catalog.access;

import java.time.Duration;
import org.wayfinder.service.Caller;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.remote.RecentAnswers;

/**
 * Lets editors pass, by what profile-service says about the caller this very second. Where it can't
 * be asked the door stays closed.
 */
public final class EditorAccess {

  private static final String EDITOR = "editor";

  private final ProfileClient profiles;
  private final RecentAnswers<Question, ProfileClient.Person> people;

  EditorAccess(ProfileClient profiles, Duration remember) {
    this.profiles = profiles;
    this.people = new RecentAnswers<>(remember, System::nanoTime);
  }

  private record Question(String issuer, String subject) {}

  /**
   * The caller, who is an editor.
   *
   * @throws ProblemException 403 for everybody else
   */
  public Editor require(Caller caller) {
    var person =
        people.get(new Question(caller.issuer(), caller.subject()), () -> profiles.me(caller));
    if (!person.roles().contains(EDITOR)) {
      throw new ProblemException(ProblemType.FORBIDDEN, "This is for the role editor.");
    }
    return new Editor(person.id());
  }
}
