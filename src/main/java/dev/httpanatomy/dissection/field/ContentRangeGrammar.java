package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.http1.Grammar;

/// Which part of a representation is sent, RFC 9110 §14.4.
///
/// ```abnf
/// Content-Range     = range-unit SP ( range-resp / unsatisfied-range )
/// range-resp        = first-pos "-" last-pos "/" ( complete-length / "*" )
/// unsatisfied-range = "*/" complete-length
/// ```
final class ContentRangeGrammar implements FieldGrammar {

  @Override
  public void lay(Parts parts) {
    if (!parts.need(Role.RANGE_UNIT, Grammar::isTchar, "range-unit")) {
      return;
    }
    if (!parts.octet(Role.SP, ' ')) {
      parts.missing("SP");
      return;
    }
    boolean unsatisfied = parts.octet(Role.ASTERISK, '*');
    if (!unsatisfied && !layPositions(parts)) {
      return;
    }
    if (!parts.octet(Role.SLASH, '/')) {
      parts.missing("\"/\"");
    } else if (unsatisfied || !parts.octet(Role.ASTERISK, '*')) {
      parts.need(Role.COMPLETE_LENGTH, Grammar::isDigit, "complete-length");
    }
  }

  private static boolean layPositions(Parts parts) {
    if (!parts.need(Role.FIRST_POS, Grammar::isDigit, "first-pos or \"*\"")) {
      return false;
    }
    if (!parts.octet(Role.HYPHEN, '-')) {
      parts.missing("\"-\"");
      return false;
    }
    return parts.need(Role.LAST_POS, Grammar::isDigit, "last-pos");
  }
}
