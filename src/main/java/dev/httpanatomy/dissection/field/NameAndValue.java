package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.http1.Grammar;

/// `name [ BWS "=" BWS value ]`, which many grammars have under many names.
///
/// @param nameRole what the name is
/// @param valueNeeded whether the value must be there
/// @param value the value
record NameAndValue(Role nameRole, boolean valueNeeded, FieldGrammar value)
    implements FieldGrammar {

  /// `parameter = parameter-name "=" parameter-value`, RFC 9110 §5.6.6.
  static final FieldGrammar PARAMETER = in(Role.PARAMETER, true);

  /// A parameter that may be a name alone, as in an extension of RFC 6455 §9.1.
  static final FieldGrammar OPTIONAL_VALUE = in(Role.PARAMETER, false);

  /// `auth-param = token BWS "=" BWS ( token / quoted-string )`, RFC 9110 §11.2.
  static final FieldGrammar AUTH_PARAM = in(Role.AUTH_PARAM, true);

  private static FieldGrammar in(Role role, boolean valueNeeded) {
    return new Wrapped(
        role, new NameAndValue(Role.PARAMETER_NAME, valueNeeded, TokenOrQuoted.PARAMETER_VALUE));
  }

  @Override
  public void lay(Parts parts) {
    if (!parts.need(nameRole, Grammar::isTchar, "token")) {
      return;
    }
    parts.bws();
    if (parts.octet(Role.EQUALS_SIGN, '=')) {
      parts.bws();
      value.lay(parts);
    } else if (parts.hasMore() || valueNeeded) {
      parts.missing("\"=\"");
    }
  }
}
