package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.http1.Grammar;

/// What a client proves itself with, or a server asks it to, RFC 9110 §11.3, §11.4.
///
/// ```abnf
/// credentials = auth-scheme [ 1*SP ( token68 / #auth-param ) ]
/// ```
final class CredentialsGrammar implements FieldGrammar {

  static final CredentialsGrammar GRAMMAR = new CredentialsGrammar();

  private static final FieldGrammar AUTH_PARAMS = CommaList.of(NameAndValue.AUTH_PARAM);

  @Override
  public void lay(Parts parts) {
    if (!parts.need(Role.AUTH_SCHEME, Grammar::isTchar, "auth-scheme") || !parts.hasMore()) {
      return;
    }
    if (!parts.run(Role.RWS, octet -> octet == ' ')) {
      parts.missing("SP");
    } else if (Token68.end(parts) == parts.end() && parts.hasMore()) {
      new JwtGrammar().lay(parts);
    } else {
      AUTH_PARAMS.lay(parts);
    }
  }
}
