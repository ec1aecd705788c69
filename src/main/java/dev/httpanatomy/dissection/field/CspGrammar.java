package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.http1.Grammar;

/// `Content-Security-Policy = 1#serialized-policy`, CSP Level 3 §3.1, §2.2.1.
///
/// ```abnf
/// serialized-policy    = serialized-directive *( OWS ";" [ OWS serialized-directive ] )
/// serialized-directive = directive-name [ RWS directive-value ]
/// directive-name       = 1*( ALPHA / DIGIT / "-" )
/// directive-value      = *( source-expression RWS )
/// ```
final class CspGrammar {

  private static final FieldGrammar SOURCES =
      new SpaceList(parts ->
          parts.loose(
              Role.SOURCE_EXPRESSION,
              parts.end(),
              octet -> octet > ' ' && octet < 0x7F,
              "VCHAR without \",\" and \";\""));

  private static final FieldGrammar DIRECTIVE =
      new Wrapped(
          Role.DIRECTIVE,
          parts -> {
            boolean named =
                parts.need(
                    Role.DIRECTIVE_NAME,
                    octet -> Run.isAlphaNumeric(octet) || octet == '-',
                    "directive-name");
            if (named && parts.run(Role.RWS, Grammar::isWhitespace)) {
              parts.node(Role.DIRECTIVE_VALUE, parts.end(), SOURCES);
            }
          });

  private static final FieldGrammar POLICY = new SemicolonList(Delimiting.EVERYWHERE, DIRECTIVE);

  /// One policy or more; also what `Feature-Policy` was made of.
  static final FieldGrammar GRAMMAR =
      new CommaList(Delimiting.EVERYWHERE, new Wrapped(Role.SERIALIZED_POLICY, POLICY));

  private CspGrammar() {}
}
