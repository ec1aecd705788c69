package dev.httpanatomy.httpbin.authentication;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a client says of itself in the Digest scheme, RFC 7616 §3.4.
///
/// @param parameters by name in lower case, without quotes; each character is an octet
record DigestCredentials(Map<String, String> parameters) {

  private static final String SCHEME = "Digest ";
  private static final String ALGORITHM = "algorithm";
  private static final String NONCE = "nonce";
  private static final String QOP = "qop";
  private static final String AUTH_INT = "auth-int";
  private static final Pattern PARAMETER =
      Pattern.compile(
          "[ \\t,]*+([!#$%&'*+.^_`|~0-9A-Za-z-]++)[ \\t]*+=[ \\t]*+"
              + "(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\" \\t,]++))[ \\t]*+(?:,|$)");
  private static final List<String> NEEDED = List.of("username", "realm", NONCE, "uri", "response");

  /// What a response is held against.
  ///
  /// @param qops the qualities of protection that were offered
  /// @param target the request-target, as it was sent
  /// @param url the same in absolute form
  record Asked(
      String realm,
      String user,
      String password,
      DigestAlgorithm algorithm,
      List<String> qops,
      String method,
      String target,
      String url,
      byte[] content) {}

  /// Reads the field Authorization; none if it is of another scheme, can't be read, or lacks what
  /// it must have.
  static Optional<DigestCredentials> parse(String field) {
    if (!field.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    Map<String, String> parameters = new TreeMap<>();
    Matcher each = PARAMETER.matcher(field).region(SCHEME.length(), field.length());
    int end = SCHEME.length();
    while (each.lookingAt()) {
      String quoted = each.group(2);
      String value = quoted == null ? each.group(3) : quoted.replaceAll("\\\\(.)", "$1");
      parameters.putIfAbsent(each.group(1).toLowerCase(Locale.ROOT), value);
      end = each.end();
      each.region(end, field.length());
    }
    boolean counted =
        !parameters.containsKey(QOP)
            || parameters.containsKey("nc") && parameters.containsKey("cnonce");
    return field.substring(end).isBlank() && parameters.keySet().containsAll(NEEDED) && counted
        ? Optional.of(new DigestCredentials(parameters))
        : Optional.empty();
  }

  String nonce() {
    return of(NONCE);
  }

  /// Whether they prove that the client knows the password, for this request.
  boolean prove(Asked asked) {
    String qop = of(QOP);
    boolean fitting =
        of("realm").equals(asked.realm)
            && of(ALGORITHM, "MD5").equalsIgnoreCase(asked.algorithm.toString())
            && (qop.isEmpty() || asked.qops.contains(qop))
            && (of("uri").equals(asked.target) || of("uri").equals(asked.url));
    String expected = response(asked.algorithm, asked.password, asked.method, asked.content);
    return MessageDigest.isEqual(expected.getBytes(ISO_8859_1), of("response").getBytes(ISO_8859_1))
        & Password.same(of("username"), asked.user)
        & fitting;
  }

  /// What the parameter `response` has to be, RFC 7616 §3.4.1 to §3.4.3; without qop RFC 2617
  /// §3.2.2.1.
  String response(DigestAlgorithm algorithm, String password, String method, byte[] content) {
    String qop = of(QOP);
    String secret = new String(password.getBytes(UTF_8), ISO_8859_1);
    String a1 = of("username") + ":" + of("realm") + ":" + secret;
    String a2 = method + ":" + of("uri");
    if (qop.equals(AUTH_INT)) {
      a2 += ":" + algorithm.hash(content);
    }
    String protection = qop.isEmpty() ? "" : of("nc") + ":" + of("cnonce") + ":" + qop + ":";
    return algorithm.hash(
        algorithm.hash(a1) + ":" + nonce() + ":" + protection + algorithm.hash(a2));
  }

  private String of(String name) {
    return of(name, "");
  }

  private String of(String name, String otherwise) {
    return parameters.getOrDefault(name, otherwise);
  }
}
