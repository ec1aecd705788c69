package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.http1.Grammar;
import java.util.Locale;

/// `Forwarded = 1#forwarded-element`, RFC 7239 §4.
///
/// ```abnf
/// forwarded-element = [ forwarded-pair ] *( ";" [ forwarded-pair ] )
/// forwarded-pair    = token "=" ( token / quoted-string )
/// ```
final class ForwardedGrammar {

  static final FieldGrammar GRAMMAR =
      CommaList.of(
          Role.FORWARDED_ELEMENT,
          SemicolonList.of(new Wrapped(Role.FORWARDED_PAIR, ForwardedGrammar::layPair)));

  private ForwardedGrammar() {}

  private static void layPair(Parts parts) {
    String name = parts.text(parts.runEnd(Grammar::isTchar)).toLowerCase(Locale.ROOT);
    FieldGrammar value =
        switch (name) {
          case "for", "by" -> NodeNameGrammar.GRAMMAR;
          case "host" -> HostGrammar.GRAMMAR;
          default -> null;
        };
    new NameAndValue(
            Role.PARAMETER_NAME,
            true,
            value == null ? TokenOrQuoted.PARAMETER_VALUE : new Quotable(value))
        .lay(parts);
  }
}
