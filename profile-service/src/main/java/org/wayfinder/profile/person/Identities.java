package org.wayfinder.profile.person;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.wayfinder.service.Caller;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/**
 * Turns the caller of a request into a person on the roster. Who is on nobody's list gets 403,
 * whatever the token says about roles.
 */
@Service
public final class Identities {

  private final MongoPersonStore people;
  private final BindingClaims claims;

  public Identities(MongoPersonStore people, BindingClaims claims) {
    this.people = people;
    this.claims = claims;
  }

  /**
   * The person behind a caller, bound at the first request by the installation's binding claim.
   *
   * @throws ProblemException 403 {@code not-on-roster}
   */
  public Actor actor(Caller caller) {
    return find(caller)
        .orElseThrow(() ->
            new ProblemException(
                ProblemType.NOT_ON_ROSTER,
                "Ask your school's admin to put the login you signed in with on the roster."));
  }

  /** {@link #actor}, if there is one. */
  public Optional<Actor> find(Caller caller) {
    var identity = identity(caller);
    return people
        .byIdentity(identity)
        .or(() ->
            claims
                .bindingClaim()
                .flatMap(claim -> claim.loginOf(caller).map(claim::key))
                .flatMap(key -> people.bind(key, identity)))
        // Another request of the same caller may have bound it in between.
        .or(() -> people.byIdentity(identity));
  }

  /** The form in which logins are compared and kept unique. */
  public String loginKey(String login) {
    return claims.bindingClaim().map(claim -> claim.key(login)).orElseGet(login::strip);
  }

  /** One text for issuer and subject; an issuer is an address and holds no space. */
  public static String identity(Caller caller) {
    return caller.issuer() + " " + caller.subject();
  }
}
