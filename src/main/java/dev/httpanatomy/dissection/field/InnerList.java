package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;

/// A list in a list or dictionary, RFC 9651 §3.1.1.
///
/// ```abnf
/// inner-list = "(" *SP [ sf-item *( 1*SP sf-item ) *SP ] ")" parameters
/// ```
final class InnerList implements FieldGrammar {

  static final FieldGrammar GRAMMAR = new Wrapped(Role.INNER_LIST, new InnerList());

  private static final FieldGrammar ITEM = new Wrapped(Role.SF_ITEM, StructuredField::layItem);

  @Override
  public void lay(Parts parts) {
    int close = parts.find(')', Delimiting.OUTSIDE_QUOTES);
    if (close == parts.end()) {
      parts.missing("\")\"");
      return;
    }
    parts.octet(Role.LEFT_PARENTHESIS, '(');
    parts.within(close, InnerList::layItems);
    parts.octet(Role.RIGHT_PARENTHESIS, ')');
    StructuredField.layParameters(parts);
  }

  private static void layItems(Parts parts) {
    while (parts.hasMore()) {
      if (!parts.run(Role.SP, octet -> octet == ' ')) {
        parts.within(itemEnd(parts), ITEM);
      }
    }
  }

  /// A space behind a semicolon ends no item, for a parameter follows.
  private static int itemEnd(Parts parts) {
    int space = parts.find(' ', Delimiting.OUTSIDE_QUOTES);
    while (space < parts.end() && parts.octets().at(space - 1) == ';') {
      int next = parts.runEnd(space, octet -> octet == ' ');
      space = parts.find(next, ' ', Delimiting.OUTSIDE_QUOTES);
    }
    return space;
  }
}
