package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.http1.Grammar;

/// A string in quotes, RFC 9110 §5.6.4.
///
/// ```abnf
/// quoted-string = DQUOTE *( qdtext / quoted-pair ) DQUOTE
/// qdtext        = HTAB / SP / %x21 / %x23-5B / %x5D-7E / obs-text
/// quoted-pair   = "\" ( HTAB / SP / VCHAR / obs-text )
/// ```
final class QuotedString implements FieldGrammar {

  static final FieldGrammar GRAMMAR = new Wrapped(Role.QUOTED_STRING, new QuotedString());

  @Override
  public void lay(Parts parts) {
    if (!parts.octet(Role.DQUOTE, '"')) {
      parts.missing("quoted-string");
      return;
    }
    while (parts.hasMore() && parts.peek() != '"') {
      if (parts.peek() == '\\' && Grammar.isText(Math.max(0, parts.peek(1)))) {
        parts.leaf(Role.QUOTED_PAIR, parts.at() + 2);
      } else if (!parts.run(Role.QDTEXT, QuotedString::isQdtext)) {
        parts.missing("qdtext, quoted-pair or DQUOTE");
      }
    }
    if (!parts.octet(Role.DQUOTE, '"')) {
      parts.note(parts.at(), parts.at(), "DQUOTE");
    }
  }

  private static boolean isQdtext(int octet) {
    return Grammar.isText(octet) && octet != '"' && octet != '\\';
  }
}
