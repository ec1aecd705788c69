package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.http1.Grammar;

/// `Host = uri-host [ ":" port ]`, RFC 9110 §7.2, with `uri-host` of RFC 3986 §3.2.2.
final class HostGrammar implements FieldGrammar {

  static final HostGrammar GRAMMAR = new HostGrammar();

  @Override
  public void lay(Parts parts) {
    int hostEnd = hostEnd(parts);
    parts.loose(Role.HOST, hostEnd, HostGrammar::isHost, "octets of a host");
    if (parts.octet(Role.COLON, ':') && parts.hasMore()) {
      parts.need(Role.PORT, Grammar::isDigit, "1*DIGIT");
    }
  }

  /// Colons in the brackets of an IP-literal are of the host.
  private static int hostEnd(Parts parts) {
    if (parts.peek() == '[') {
      int bracket = parts.find(']', Delimiting.EVERYWHERE);
      if (bracket == parts.end()) {
        parts.note(parts.at(), bracket, "\"[\" address \"]\"");
      }
      return Math.min(bracket + 1, parts.end());
    }
    return parts.runEnd(octet -> octet != ':' && octet != '/' && !Grammar.isWhitespace(octet));
  }

  /// The octets of a reg-name, and those that an address in brackets has besides.
  private static boolean isHost(int octet) {
    return octet != '@' && Grammar.isPchar(octet) || octet == '[' || octet == ']';
  }
}
