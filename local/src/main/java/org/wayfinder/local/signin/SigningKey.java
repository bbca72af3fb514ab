package org.wayfinder.local.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.UUID;
import org.wayfinder.local.PrivateFile;

/** The key that signs tokens, made once and kept: tokens stay good when the server restarts. */
final class SigningKey {

  private SigningKey() {}

  static RSAKey readOrMake(Path file) {
    var json = PrivateFile.readOrWrite(file, SigningKey::make);
    try {
      return RSAKey.parse(json);
    } catch (ParseException e) {
      throw new IllegalStateException(file + " holds no signing key; delete it for a new one.", e);
    }
  }

  private static String make() {
    try {
      return new RSAKeyGenerator(2048)
          .keyID(UUID.randomUUID().toString())
          .generate()
          .toJSONString();
    } catch (JOSEException e) {
      throw new IllegalStateException("No RSA key can be made here.", e);
    }
  }
}
