package dev.httpanatomy.httpbin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a redirect leads to: a URI reference of RFC 3986 §4.1.
///
/// @param reference it, with nothing in it that a URI can't have
/// @param host its host in lower case, empty if it has none and so stays where it is
/// @param isAbsolute whether it has a scheme, or at least a host
public record Destination(String reference, String host, boolean isAbsolute) {

  private static final String OF_URIS = "-._~:/?#[]@!$&'()*+,;=%";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*");
  private static final Pattern AUTHORITY =
      Pattern.compile(
          "(?i:https?:)?//(?:[^/?#]*@)?(\\[[^\\]/?#@]+]|[^:/?#@\\[\\]]+)(?::\\d*)?([/?#].*)?");

  /// Reads one.
  ///
  /// @throws HttpbinError 400, if a line can't hold it, 403, if it can't be told where it leads or
  ///   it has another scheme than http and https
  public static Destination of(String url) {
    if (url.chars().anyMatch(c -> c < ' ' || c == 0x7F)) {
      throw HttpbinError.of(400, "no url has control characters in it");
    }
    String reference = encoded(url);
    Matcher scheme = SCHEME.matcher(reference);
    boolean hasScheme = scheme.matches();
    if (hasScheme && !scheme.group(1).toLowerCase(Locale.ROOT).matches("https?")) {
      throw HttpbinError.of(403, "redirects lead to http and https alone");
    } else if (!hasScheme && !reference.startsWith("//")) {
      return new Destination(reference, "", false);
    }
    Matcher authority = AUTHORITY.matcher(reference);
    if (!authority.matches()) {
      // Browsers find a host in https:a.example and in ///a.example, too.
      throw HttpbinError.of(403, "an absolute url has two slashes, a host, and a port or none");
    }
    return new Destination(reference, authority.group(1).toLowerCase(Locale.ROOT), true);
  }

  /// What no URI can have is percent-encoded: a backslash too, which browsers take for a slash.
  private static String encoded(String url) {
    StringBuilder encoded = new StringBuilder(url.length());
    for (byte octet : url.getBytes(UTF_8)) {
      char c = (char) Byte.toUnsignedInt(octet);
      boolean plain = c < 0x80 && Character.isLetterOrDigit(c) || OF_URIS.indexOf(c) >= 0;
      encoded.append(plain ? c : "%" + HEX.toHexDigits(octet));
    }
    return encoded.toString();
  }

  /// Whether a redirect may lead there.
  ///
  /// @param own scheme and host by which this service was asked
  /// @param hosts the other hosts that are allowed, without ports
  public boolean isAllowed(String own, List<String> hosts) {
    Matcher us = AUTHORITY.matcher(own);
    return host.isEmpty()
        || us.matches() && us.group(1).equalsIgnoreCase(host)
        || hosts.stream().anyMatch(allowed -> allowed.strip().equalsIgnoreCase(host));
  }
}
