package dev.httpanatomy.httpbin.cookie;

import dev.httpanatomy.httpbin.HttpbinError;
import dev.httpanatomy.httpbin.HttpbinRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpDateTime;

/// The attributes of the cookies that are set, RFC 6265 §4.1.2: those that a client chooses in
/// go-httpbin's dialect by parameters such as `attr[SameSite]`, or the usual ones.
///
/// @param chosen what was chosen, by name in lower case
/// @param secure whether the client uses https
record CookieAttributes(Map<String, String> chosen, boolean secure) {

  /// A cookie that has expired is deleted.
  static final String DELETED_BY_HTTPBIN =
      "; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/";

  private static final Duration YEAR = Duration.ofDays(365);
  private static final String START = "attr[";
  private static final String FLAG = "(?i)1|t|true|0|f|false";

  /// The value that each may have.
  private static final Map<String, String> VALUES =
      Map.of(
          "domain", "[A-Za-z0-9.:\\[\\]-]{1,255}",
          "path", "/[\\x20-\\x7E&&[^;]]{0,1023}",
          "samesite", "(?i)lax|strict|none",
          "httponly", FLAG,
          "secure", FLAG);

  /// Whether the name of a parameter is that of an attribute.
  static boolean isOne(String parameter) {
    return parameter.startsWith(START) && parameter.endsWith("]");
  }

  /// @throws HttpbinError 400, for an attribute that can't be
  static CookieAttributes of(Map<String, List<String>> parameters, HttpbinRequest request) {
    Map<String, String> chosen = new TreeMap<>();
    parameters.forEach((parameter, values) -> {
      if (isOne(parameter)) {
        String name = parameter.substring(START.length(), parameter.length() - 1);
        String known = name.toLowerCase(Locale.ROOT);
        if (!values.getFirst().matches(VALUES.getOrDefault(known, "(?!)"))) {
          throw HttpbinError.of(
              400, "attributes are Domain, HttpOnly, Path, SameSite, Secure, with their values");
        }
        chosen.put(known, values.getFirst());
      }
    });
    return new CookieAttributes(chosen, request.scheme().equals("https"));
  }

  /// As httpbin writes them.
  String ofHttpbin() {
    return (secure ? "; Secure" : "") + "; Path=/";
  }

  /// As go-httpbin writes them.
  ///
  /// @param now the time, a year before which the cookie expires if it is deleted
  String ofGo(boolean deleted, Instant now) {
    StringBuilder written = new StringBuilder("; Path=" + chosen.getOrDefault("path", "/"));
    if (chosen.containsKey("domain")) {
      written.append("; Domain=").append(chosen.get("domain"));
    }
    if (deleted) {
      String expires = HttpDateTime.format(now.minus(YEAR).atZone(ZoneOffset.UTC));
      written.append("; Expires=").append(expires).append("; Max-Age=0");
    }
    written.append(flag("httponly", true) ? "; HttpOnly" : "");
    written.append(flag("secure", secure) ? "; Secure" : "");
    String sameSite = chosen.getOrDefault("samesite", "").toLowerCase(Locale.ROOT);
    return sameSite.isEmpty()
        ? written.toString()
        : written
            + "; SameSite="
            + sameSite.substring(0, 1).toUpperCase(Locale.ROOT)
            + sameSite.substring(1);
  }

  private boolean flag(String name, boolean otherwise) {
    String value = chosen.get(name);
    return value == null ? otherwise : value.matches("(?i)1|t|true");
  }
}
