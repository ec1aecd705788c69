package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.http1.Grammar;

/// `Range = range-unit "=" range-set`, RFC 9110 §14.1.1, §14.2.
///
/// ```abnf
/// range-set    = 1#range-spec
/// range-spec   = int-range / suffix-range / other-range
/// int-range    = first-pos "-" [ last-pos ]
/// suffix-range = "-" suffix-length
/// ```
final class RangeGrammar implements FieldGrammar {

  private static final FieldGrammar RANGE_SET =
      CommaList.of(Role.RANGE_SPEC, RangeGrammar::layRange);

  @Override
  public void lay(Parts parts) {
    if (!parts.need(Role.RANGE_UNIT, Grammar::isTchar, "range-unit")) {
      return;
    }
    if (parts.octet(Role.EQUALS_SIGN, '=')) {
      if (parts.hasMore()) {
        RANGE_SET.lay(parts);
      } else {
        parts.missing("range-set");
      }
    } else {
      parts.missing("\"=\"");
    }
  }

  private static void layRange(Parts parts) {
    boolean suffix = parts.octet(Role.HYPHEN, '-');
    if (suffix) {
      parts.need(Role.SUFFIX_LENGTH, Grammar::isDigit, "1*DIGIT");
    } else if (parts.need(Role.FIRST_POS, Grammar::isDigit, "first-pos or \"-\"")) {
      if (parts.octet(Role.HYPHEN, '-')) {
        parts.run(Role.LAST_POS, Grammar::isDigit);
      } else {
        parts.missing("\"-\"");
      }
    }
  }
}
