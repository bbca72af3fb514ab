package org.wayfinder.local.stack;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.wayfinder.local.PrivateFile;

/** The secret between gateway and sign-in server, made at the first start of a data folder. */
final class GatewaySecret {

  private GatewaySecret() {}

  static String in(DataFolder data) {
    return PrivateFile.readOrWrite(data.gatewaySecret(), GatewaySecret::random);
  }

  private static String random() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
