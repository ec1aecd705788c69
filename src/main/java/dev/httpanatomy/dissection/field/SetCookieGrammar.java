package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.http1.Grammar;
import java.util.Locale;

/// `set-cookie-string = BWS cookie-pair *( BWS ";" OWS cookie-av )`, RFC 6265bis §4.1.1.
///
/// ```abnf
/// cookie-av = expires-av / max-age-av / domain-av / path-av / secure-av / httponly-av /
///             samesite-av / extension-av
/// ```
final class SetCookieGrammar implements FieldGrammar {

  private static final FieldGrammar ATTRIBUTE =
      new Wrapped(Role.COOKIE_AV, SetCookieGrammar::layAttribute);

  @Override
  public void lay(Parts parts) {
    int stop = parts.trimmed(parts.find(';', Delimiting.EVERYWHERE));
    parts.within(stop, CookieGrammar.PAIR);
    while (parts.hasMore()) {
      parts.bws();
      parts.octet(Role.SEMICOLON, ';');
      parts.ows();
      int attributeEnd = parts.trimmed(parts.find(';', Delimiting.EVERYWHERE));
      if (attributeEnd > parts.at()) {
        parts.within(attributeEnd, ATTRIBUTE);
      }
    }
  }

  private static void layAttribute(Parts parts) {
    int nameEnd = parts.trimmed(parts.find('=', Delimiting.EVERYWHERE));
    String name = parts.text(nameEnd).toLowerCase(Locale.ROOT);
    parts.loose(Role.ATTRIBUTE_NAME, nameEnd, Grammar::isTchar, "token");
    parts.bws();
    if (!parts.octet(Role.EQUALS_SIGN, '=')) {
      return;
    }
    parts.bws();
    switch (name) {
      case "expires" -> parts.node(Role.ATTRIBUTE_VALUE, parts.end(), HttpDateGrammar.GRAMMAR);
      case "max-age" -> layMaxAge(parts);
      default ->
          parts.loose(
              Role.ATTRIBUTE_VALUE, parts.end(), octet -> octet >= ' ' && octet < 0x7F, "av-octet");
    }
  }

  /// `[ "-" ] 1*DIGIT`, as user agents read it, RFC 6265bis §5.6.2.
  private static void layMaxAge(Parts parts) {
    int digits = parts.peek() == '-' ? parts.at() + 1 : parts.at();
    int stop = parts.runEnd(digits, Grammar::isDigit);
    if (stop > digits) {
      parts.leaf(Role.ATTRIBUTE_VALUE, stop);
    } else {
      parts.missing("1*DIGIT");
    }
  }
}
