package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;

/// An entity-tag, RFC 9110 §8.8.3.
///
/// ```abnf
/// entity-tag = [ weak ] opaque-tag
/// weak       = %s"W/"
/// opaque-tag = DQUOTE *etagc DQUOTE
/// etagc      = %x21 / %x23-7E / obs-text
/// ```
final class EntityTagGrammar implements FieldGrammar {

  static final FieldGrammar GRAMMAR = new Wrapped(Role.ENTITY_TAG, new EntityTagGrammar());

  /// `If-Match = "*" / #entity-tag`, RFC 9110 §13.1.1.
  static final FieldGrammar LIST =
      new CommaList(
          Delimiting.OUTSIDE_TAGS,
          parts -> {
            if (parts.peek() == '*') {
              parts.octet(Role.ASTERISK, '*');
            } else {
              GRAMMAR.lay(parts);
            }
          });

  @Override
  public void lay(Parts parts) {
    if (parts.peek() == 'W' && parts.peek(1) == '/') {
      parts.leaf(Role.WEAK, parts.at() + 2);
    }
    int close = parts.peek() == '"' ? parts.closingQuote(parts.at(), false) : -1;
    if (close < 0) {
      parts.missing("DQUOTE *etagc DQUOTE");
    } else {
      parts.loose(Role.OPAQUE_TAG, close + 1, octet -> octet > ' ' && octet != 0x7F, "etagc");
    }
  }
}
