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

  /// Signature Version 4 of AWS puts slashes and semicolons into values without quotes, and all
  /// recipients of that scheme want it so.
  private static final FieldGrammar AWS_PARAMS =
      CommaList.of(
          new Wrapped(
              Role.AUTH_PARAM,
              new NameAndValue(
                  Role.PARAMETER_NAME,
                  true,
                  new Run(Role.PARAMETER_VALUE, CredentialsGrammar::isAwsOctet, "value"))));

  private static final String AWS_SCHEMES = "AWS4-";

  @Override
  public void lay(Parts parts) {
    String scheme = parts.text(parts.runEnd(Grammar::isTchar));
    FieldGrammar params = scheme.startsWith(AWS_SCHEMES) ? AWS_PARAMS : AUTH_PARAMS;
    if (!parts.need(Role.AUTH_SCHEME, Grammar::isTchar, "auth-scheme") || !parts.hasMore()) {
      return;
    }
    if (!parts.run(Role.RWS, octet -> octet == ' ')) {
      parts.missing("SP");
    } else if (Token68.end(parts) == parts.end() && parts.hasMore()) {
      new JwtGrammar().lay(parts);
    } else {
      params.lay(parts);
    }
  }

  private static boolean isAwsOctet(int octet) {
    return octet > ' ' && octet != ',' && Parts.isVisibleAscii(octet);
  }
}
