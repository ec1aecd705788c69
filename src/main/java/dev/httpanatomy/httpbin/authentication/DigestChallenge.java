package dev.httpanatomy.httpbin.authentication;

import dev.httpanatomy.httpbin.Dialect;
import dev.httpanatomy.httpbin.Reply;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a client is asked for in the Digest scheme, RFC 7616 §3.3.
///
/// @param qops the qualities of protection that it may choose from
record DigestChallenge(
    Dialect dialect, String realm, DigestAlgorithm algorithm, List<String> qops) {

  private static final String HTML = "text/html; charset=utf-8";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int RANDOM_OCTETS = 16;

  /// Of a quality that it doesn't know httpbin makes both, of an algorithm MD5.
  static DigestChallenge ofHttpbin(String qop, String algorithm) {
    List<String> both = List.of("auth", "auth-int");
    DigestAlgorithm known = DigestAlgorithm.named(algorithm).orElse(DigestAlgorithm.MD5);
    return new DigestChallenge(
        Dialect.HTTPBIN, "me@kennethreitz.com", known, both.contains(qop) ? List.of(qop) : both);
  }

  static DigestChallenge ofGo(DigestAlgorithm algorithm) {
    return new DigestChallenge(Dialect.GO_HTTPBIN, "go-httpbin", algorithm, List.of("auth"));
  }

  /// The answer that asks.
  ///
  /// @param stale whether the nonce alone was wrong; go-httpbin doesn't say
  Reply unauthorized(boolean stale) {
    String nonce = random();
    String opaque = random();
    if (dialect.isGo()) {
      // Without the quotes of §3.3, as go-httpbin's clients have always got it.
      String challenge =
          "Digest realm=\"%s\", nonce=%s, opaque=%s, qop=auth, algorithm=%s"
              .formatted(realm, nonce, opaque, algorithm);
      Map<String, Object> error = new LinkedHashMap<>();
      error.put("status_code", 401);
      error.put("error", "Unauthorized");
      return Reply.json(dialect, 401, error).with("WWW-Authenticate", challenge);
    }
    String challenge =
        "Digest realm=\"%s\", nonce=\"%s\", qop=\"%s\", opaque=\"%s\", algorithm=%s, stale=%s"
            .formatted(
                realm, nonce, String.join(", ", qops), opaque, algorithm, stale ? "TRUE" : "FALSE");
    return Reply.text(401, HTML, "").with("WWW-Authenticate", challenge);
  }

  private String random() {
    byte[] octets = new byte[RANDOM_OCTETS];
    RANDOM.nextBytes(octets);
    return algorithm.hash(octets);
  }
}
