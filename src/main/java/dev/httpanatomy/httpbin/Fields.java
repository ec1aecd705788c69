package dev.httpanatomy.httpbin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.httpanatomy.access.ListingAccess;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The header fields of a request under the names, and with the values, that a dialect has for
/// them. The true names are in the anatomy.
final class Fields {

  private static final String TOKEN_CHARACTERS = "!#$%&'*+-.^_`|~";

  /// What proxies of httpbin's own hosting add, and what it shows only to who asks for `show_env`.
  private static final Set<String> OF_THE_ENVIRONMENT =
      Set.of(
          "X-Varnish",
          "X-Request-Start",
          "X-Heroku-Queue-Depth",
          "X-Real-Ip",
          "X-Forwarded-Proto",
          "X-Forwarded-Protocol",
          "X-Forwarded-Ssl",
          "X-Forwarded-For",
          "X-Forwarded-Port",
          "X-Heroku-Queue-Wait-Time",
          "X-Heroku-Dynos-In-Use",
          "X-Request-Id",
          "Via",
          "Total-Route-Time",
          "Connect-Time");

  private Fields() {}

  /// The fields as a dialect shows them, sorted by name.
  ///
  /// @param showEnv whether httpbin's hidden fields are shown too
  static Map<String, Object> of(HttpServletRequest request, Dialect dialect, boolean showEnv) {
    Map<String, List<String>> fields = new TreeMap<>();
    for (String sent : Collections.list(request.getHeaderNames())) {
      String name = dialect.isGo() ? canonical(sent) : titleCase(sent);
      if (dialect.isGo() || showEnv || !OF_THE_ENVIRONMENT.contains(name)) {
        values(request, sent, dialect)
            .forEach(value -> fields.computeIfAbsent(name, n -> new ArrayList<>()).add(value));
      }
    }
    Map<String, Object> shown = new TreeMap<>();
    fields.forEach(
        (name, values) -> shown.put(name, dialect.isGo() ? values : String.join(",", values)));
    return shown;
  }

  private static Stream<String> values(HttpServletRequest request, String name, Dialect dialect) {
    Stream<String> values = Collections.list(request.getHeaders(name)).stream();
    if (name.equalsIgnoreCase("Cookie")) {
      values = values.map(Fields::withoutToken).filter(cookies -> !cookies.isEmpty());
    }
    // The servlet's characters are octets, as are Python's; Go's strings are UTF-8.
    return dialect.isGo()
        ? values.map(value -> new String(value.getBytes(ISO_8859_1), UTF_8))
        : values;
  }

  /// Cookies but for the one that lets its holder list captures. CORS lets any page that is of the
  /// same site read what is echoed here, and that must not hand it the token.
  static String withoutToken(String cookies) {
    if (!cookies.contains(ListingAccess.COOKIE)) {
      return cookies;
    }
    return Stream.of(cookies.split(";"))
        .map(String::strip)
        .filter(cookie -> !cookie.startsWith(ListingAccess.COOKIE + "="))
        .collect(Collectors.joining("; "));
  }

  /// As WSGI and Python's `str.title` leave it: a capital after whatever is no letter.
  static String titleCase(String name) {
    StringBuilder titled = new StringBuilder(name.length());
    boolean inWord = false;
    for (char c : name.replace('_', '-').toCharArray()) {
      titled.append(inWord ? Character.toLowerCase(c) : Character.toUpperCase(c));
      inWord = Character.isLetter(c);
    }
    return titled.toString();
  }

  /// As Go's `CanonicalMIMEHeaderKey` leaves it: a capital at the start and after a hyphen.
  static String canonical(String name) {
    boolean token =
        name.chars()
            .allMatch(
                c -> c < 0x80 && Character.isLetterOrDigit(c) || TOKEN_CHARACTERS.indexOf(c) >= 0);
    if (!token) {
      return name;
    }
    StringBuilder canonical = new StringBuilder(name.length());
    boolean first = true;
    for (char c : name.toCharArray()) {
      canonical.append(first ? Character.toUpperCase(c) : Character.toLowerCase(c));
      first = c == '-';
    }
    return canonical.toString();
  }
}
