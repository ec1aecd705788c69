package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.http1.Grammar;

/// `cookie-string = cookie-pair *( ";" SP cookie-pair )`, RFC 6265bis §4.2.1.
///
/// ```abnf
/// cookie-pair  = cookie-name "=" cookie-value
/// cookie-name  = token
/// cookie-value = *cookie-octet / ( DQUOTE *cookie-octet DQUOTE )
/// ```
final class CookieGrammar implements FieldGrammar {

  static final FieldGrammar PAIR = new Wrapped(Role.COOKIE_PAIR, CookieGrammar::layPair);

  @Override
  public void lay(Parts parts) {
    while (parts.hasMore()) {
      int stop = parts.find(';', Delimiting.EVERYWHERE);
      parts.within(parts.trimmed(stop), PAIR);
      parts.ows();
      if (parts.octet(Role.SEMICOLON, ';')) {
        parts.ows();
      }
    }
  }

  /// The name goes up to the first equals sign; what has none is a value without a name.
  private static void layPair(Parts parts) {
    int equalsSign = parts.find('=', Delimiting.EVERYWHERE);
    if (equalsSign == parts.end()) {
      parts.note(parts.at(), parts.end(), "cookie-name \"=\" cookie-value");
      parts.leaf(Role.COOKIE_VALUE, parts.end());
      return;
    }
    if (equalsSign == parts.at()) {
      parts.note(equalsSign, equalsSign, "token");
    }
    parts.loose(Role.COOKIE_NAME, equalsSign, Grammar::isTchar, "token");
    parts.octet(Role.EQUALS_SIGN, '=');
    int last = parts.end() - 1;
    boolean quoted = parts.peek() == '"' && last > parts.at() && parts.octets().at(last) == '"';
    if (quoted) {
      parts.node(Role.COOKIE_VALUE, parts.end(), CookieGrammar::layQuoted);
    } else {
      layValue(parts, parts.end());
    }
  }

  private static void layQuoted(Parts parts) {
    parts.octet(Role.DQUOTE, '"');
    layValue(parts, parts.end() - 1);
    parts.octet(Role.DQUOTE, '"');
  }

  private static void layValue(Parts parts, int stop) {
    parts.loose(Role.COOKIE_VALUE, stop, CookieGrammar::isCookieOctet, "cookie-octet");
  }

  /// `cookie-octet = %x21 / %x23-2B / %x2D-3A / %x3C-5B / %x5D-7E`.
  private static boolean isCookieOctet(int octet) {
    return octet > ' ' && octet < 0x7F && "\",;\\".indexOf(octet) < 0;
  }
}
