package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.http1.Grammar;

/// A parameter, whose value may be in another charset where its name ends with an asterisk, RFC
/// 8187 §3.2.
///
/// ```abnf
/// ext-parameter = parmname "*" BWS "=" BWS ext-value
/// ext-value     = charset "'" [ language ] "'" value-chars
/// value-chars   = *( pct-encoded / attr-char )
/// ```
///
/// @param valueNeeded whether there must be a value
record ExtParameter(boolean valueNeeded) implements FieldGrammar {

  private static final FieldGrammar EXT =
      new Wrapped(
          Role.PARAMETER, new NameAndValue(Role.PARAMETER_NAME, true, ExtParameter::layValue));

  /// `content-disposition = disposition-type *( ";" disposition-parm )`, RFC 6266 §4.1.
  static final FieldGrammar CONTENT_DISPOSITION =
      new WithParameters(Run.token(Role.DISPOSITION_TYPE), new ExtParameter(true));

  @Override
  public void lay(Parts parts) {
    int nameEnd = parts.runEnd(Grammar::isTchar);
    boolean ext = nameEnd > parts.at() && parts.octets().at(nameEnd - 1) == '*';
    (ext ? EXT : valueNeeded ? NameAndValue.PARAMETER : NameAndValue.OPTIONAL_VALUE).lay(parts);
  }

  private static void layValue(Parts parts) {
    parts.node(Role.EXT_VALUE, parts.end(), ExtParameter::layParts);
  }

  private static void layParts(Parts parts) {
    if (!parts.need(Role.CHARSET, octet -> octet != '\'' && Grammar.isTchar(octet), "charset")) {
      return;
    }
    if (!parts.octet(Role.APOSTROPHE, '\'')) {
      parts.missing("\"'\"");
      return;
    }
    parts.run(Role.LANGUAGE_TAG, octet -> Run.isAlphaNumeric(octet) || octet == '-');
    if (parts.octet(Role.APOSTROPHE, '\'')) {
      new Percents(Role.VALUE_CHARS, ExtParameter::isAttrChar, "attr-char or pct-encoded")
          .lay(parts);
    } else {
      parts.missing("\"'\"");
    }
  }

  private static boolean isAttrChar(int octet) {
    return Grammar.isTchar(octet) && "*'%".indexOf(octet) < 0;
  }
}
