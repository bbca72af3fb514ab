package org.wayfinder.profile.erasure;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.keys.MongoKeys;

/** Signs receipts with a key of this installation, so that anybody can check who wrote them. */
@Component
final class ErasureReceipts {

  private static final String ISSUER = "wayfinder";

  private final MongoKeys keys;

  ErasureReceipts(MongoKeys keys) {
    this.keys = keys;
  }

  /** The receipt of an erasure that is done, a JWS in compact form (RFC 7515), ES256. */
  String sign(Erasure erasure, Instant completedAt) {
    var key = key();
    var receipt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
            new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .jwtID(erasure.id())
                .subject(erasure.studentId())
                .issueTime(Date.from(completedAt))
                .claim("requestedAt", erasure.requestedAt().toString())
                .claim("requestedBy", erasure.requestedBy().wireName())
                .claim("reason", erasure.reason().wireName())
                .claim(
                    "removed",
                    Map.of(
                        "rosterEntries",
                        1,
                        "profileVersions",
                        erasure.removed().profileVersions(),
                        "assessments",
                        erasure.removed().assessments()))
                .claim("told", List.of("recommendation-service"))
                .build());
    try {
      receipt.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("The installation's own key can't sign", e);
    }
    return receipt.serialize();
  }

  /** The public keys as a JWK set (RFC 7517). */
  Map<String, Object> publicKeys() {
    return Map.of("keys", List.of(key().toPublicJWK().toJSONObject()));
  }

  private ECKey key() {
    try {
      return ECKey.parse(keys.get("erasure-receipts", ErasureReceipts::fresh));
    } catch (ParseException e) {
      throw new IllegalStateException("The stored key is none", e);
    }
  }

  private static String fresh() {
    try {
      return new ECKeyGenerator(Curve.P_256)
          .keyUse(KeyUse.SIGNATURE)
          .keyIDFromThumbprint(true)
          .generate()
          .toJSONString();
    } catch (JOSEException e) {
      throw new IllegalStateException("Every Java platform has P-256", e);
    }
  }
}
