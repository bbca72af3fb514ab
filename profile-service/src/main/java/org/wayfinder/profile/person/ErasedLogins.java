package org.wayfinder.profile.person;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.keys.MongoKeys;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/**
 * Keeps whoever was erased from coming back onto a roster. All that is kept is HMAC-SHA256 of the
 * login under a key of this installation: it tells nothing to who has no key, and with the key no
 * more than whether a login one knows already is among them.
 */
@Component
public final class ErasedLogins {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private static final ProblemType ERASED_PERSON =
      new ProblemType("erased-person", HttpStatus.CONFLICT, "This person was erased");

  private final MongoErasedLogins hashes;
  private final MongoKeys keys;

  public ErasedLogins(MongoErasedLogins hashes, MongoKeys keys) {
    this.hashes = hashes;
    this.keys = keys;
  }

  /** Remembers the login; once more is as good as once. */
  public void add(String loginKey) {
    hashes.add(hash(loginKey));
  }

  /** Whether the person of this login was erased. */
  public boolean contains(String loginKey) {
    return hashes.contains(hash(loginKey));
  }

  /** Which of these logins are those of people who were erased. */
  public Set<String> among(Collection<String> loginKeys) {
    if (loginKeys.isEmpty()) {
      return Set.of();
    }
    var secret = secret();
    var byHash = new HashMap<String, String>();
    loginKeys.forEach(loginKey -> byHash.put(hash(secret, loginKey), loginKey));
    return hashes.among(byHash.keySet()).stream().map(byHash::get).collect(Collectors.toSet());
  }

  /**
   * Refuses the login of somebody who was erased.
   *
   * @throws ProblemException 409 {@code erased-person}
   */
  public void refuse(String loginKey) {
    if (contains(loginKey)) {
      throw new ProblemException(
          ERASED_PERSON,
          "The record of the person with this login was erased, so it can't be made again.");
    }
  }

  private String hash(String loginKey) {
    return hash(secret(), loginKey);
  }

  private byte[] secret() {
    return HexFormat.of()
        .parseHex(
            keys.get(
                "erased-logins",
                () -> {
                  var fresh = new byte[KEY_BYTES];
                  new SecureRandom().nextBytes(fresh);
                  return HexFormat.of().formatHex(fresh);
                }));
  }

  private static String hash(byte[] secret, String loginKey) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(loginKey.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }
}
