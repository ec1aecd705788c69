package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.http1.Grammar;
import java.util.function.IntPredicate;

/// One octet of a set or more.
///
/// @param role what they are together
/// @param set which octets
/// @param name as the grammar calls it
record Run(Role role, IntPredicate set, String name) implements FieldGrammar {

  private static final String TOKEN_MARKS = "-._~+/";

  /// `token = 1*tchar`, RFC 9110 §5.6.2.
  static final Run TOKEN = token(Role.TOKEN);

  /// `1*DIGIT`.
  static final Run DIGITS = digits(Role.DIGITS);

  /// `delta-seconds = 1*DIGIT`, RFC 9111 §1.2.2.
  static final Run DELTA_SECONDS = digits(Role.DELTA_SECONDS);

  /// A token in a role.
  static Run token(Role role) {
    return new Run(role, Grammar::isTchar, role == Role.TOKEN ? "token" : role.grammarName());
  }

  /// Digits in a role.
  static Run digits(Role role) {
    return new Run(role, Grammar::isDigit, "1*DIGIT");
  }

  @Override
  public void lay(Parts parts) {
    parts.need(role, set, name);
  }

  /// `ALPHA / DIGIT`.
  static boolean isAlphaNumeric(int octet) {
    return Grammar.isAlpha(octet) || Grammar.isDigit(octet);
  }

  /// What a `token68` consists of before the padding, RFC 9110 §11.2.
  static boolean isToken68(int octet) {
    return isAlphaNumeric(octet) || octet >= 0 && TOKEN_MARKS.indexOf(octet) >= 0;
  }
}
