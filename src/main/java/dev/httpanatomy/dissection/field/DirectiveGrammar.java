package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;

/// Directives with a value or without, parted by commas or by semicolons.
///
/// ```abnf
/// cache-directive = token [ "=" ( token / quoted-string ) ]       ; RFC 9111 §5.2
/// directive       = directive-name [ "=" directive-value ]         ; RFC 6797 §6.1
/// ```
final class DirectiveGrammar {

  /// `Cache-Control = #cache-directive`, RFC 9111 §5.2.
  static final FieldGrammar CACHE_CONTROL =
      CommaList.of(
          Role.CACHE_DIRECTIVE,
          new NameAndValue(Role.DIRECTIVE_NAME, false, new TokenOrQuoted(Role.DIRECTIVE_VALUE)));

  /// `Strict-Transport-Security = [ directive ] *( ";" [ directive ] )`, RFC 6797 §6.1.
  static final FieldGrammar STRICT_TRANSPORT_SECURITY =
      SemicolonList.of(
          new Wrapped(
              Role.DIRECTIVE,
              new NameAndValue(
                  Role.DIRECTIVE_NAME, false, new TokenOrQuoted(Role.DIRECTIVE_VALUE))));

  private DirectiveGrammar() {}
}
