package dev.httpanatomy.finding.field;

import java.util.regex.Pattern;

/// `uri-host [ ":" port ]`, RFC 9110 §7.2: where a request goes.
///
/// @param host perhaps empty
/// @param port digits, perhaps none
record Authority(String host, String port) {

  // reg-name = *( unreserved / pct-encoded / sub-delims ), RFC 3986 §3.2.2; an IPv4address is one.
  // Possessive, for a loop that may go back needs a stack as deep as the name is long.
  private static final Pattern REG_NAME =
      Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*+");
  private static final Pattern IPV_FUTURE =
      Pattern.compile("[vV][0-9A-Fa-f]+\\.[A-Za-z0-9._~!$&'()*+,;=:-]+");
  private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
  private static final Pattern IPV4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");
  private static final Pattern PORT = Pattern.compile("[0-9]*");
  private static final int IPV6_GROUPS = 8;

  /// Splits at the last colon that digits alone follow, and that no bracket does.
  static Authority of(String text) {
    int colon = text.lastIndexOf(':');
    return colon >= 0 && PORT.matcher(text.substring(colon + 1)).matches()
        ? new Authority(text.substring(0, colon), text.substring(colon + 1))
        : new Authority(text, "");
  }

  /// Whether the host is one by the grammar of RFC 3986 §3.2.2.
  boolean isValid() {
    if (!host.startsWith("[") || !host.endsWith("]")) {
      return REG_NAME.matcher(host).matches();
    }
    String literal = host.substring(1, host.length() - 1);
    return IPV_FUTURE.matcher(literal).matches() || isIpv6(literal);
  }

  /// Whether both name the same place by this scheme: the case of the host makes no difference, nor
  /// does a default port (RFC 9110 §4.2.3).
  boolean isSameAs(Authority other, String scheme) {
    return host.equalsIgnoreCase(other.host)
        && portFor(port, scheme).equals(portFor(other.port, scheme));
  }

  private static String portFor(String port, String scheme) {
    if (!port.isEmpty()) {
      return port;
    }
    return scheme.equalsIgnoreCase("http") ? "80" : scheme.equalsIgnoreCase("https") ? "443" : "";
  }

  /// Groups of 16 bits, a run of them perhaps left out as `::`, the last two perhaps as IPv4.
  private static boolean isIpv6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text, true) == IPV6_GROUPS;
    }
    int before = groups(text.substring(0, gap), false);
    int after = groups(text.substring(gap + 2), true);
    return before >= 0 && after >= 0 && before + after < IPV6_GROUPS;
  }

  /// How many groups there are, or -1 where something else is among them.
  private static int groups(String text, boolean mayEndInIpv4) {
    if (text.isEmpty()) {
      return 0;
    }
    String[] parts = text.split(":", -1);
    int count = parts.length;
    for (int i = 0; i < parts.length; i++) {
      if (mayEndInIpv4 && i == parts.length - 1 && IPV4.matcher(parts[i]).matches()) {
        count++;
      } else if (!GROUP.matcher(parts[i]).matches()) {
        return -1;
      }
    }
    return count;
  }
}
