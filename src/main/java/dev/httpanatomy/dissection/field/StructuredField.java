package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.http1.Grammar;

/// The three kinds of Structured Fields, RFC 9651 §3.
///
/// ```abnf
/// sf-item       = bare-item parameters
/// sf-list       = list-member *( OWS "," OWS list-member )
/// sf-dictionary = dict-member *( OWS "," OWS dict-member )
/// list-member   = sf-item / inner-list
/// dict-member   = member-key ( parameters / ( "=" ( sf-item / inner-list ) ) )
/// parameters    = *( ";" *SP parameter )
/// parameter     = param-key [ "=" bare-item ]
/// key           = ( lcalpha / "*" ) *( lcalpha / DIGIT / "_" / "-" / "." / "*" )
/// ```
enum StructuredField implements FieldGrammar {
  ITEM,
  LIST,
  DICTIONARY;

  private static final FieldGrammar PARAMETER =
      new Wrapped(Role.PARAMETER, StructuredField::layParameter);
  private static final FieldGrammar ITEM_NODE = new Wrapped(Role.SF_ITEM, StructuredField::layItem);
  private static final FieldGrammar DICT_MEMBER =
      new Wrapped(Role.DICT_MEMBER, StructuredField::layDictMember);

  @Override
  public void lay(Parts parts) {
    switch (this) {
      case ITEM -> ITEM_NODE.lay(parts);
      case LIST -> layMembers(parts, StructuredField::layListMember);
      case DICTIONARY -> layMembers(parts, DICT_MEMBER);
    }
  }

  /// No member may be missing here, unlike in other lists.
  private static void layMembers(Parts parts, FieldGrammar member) {
    while (parts.hasMore()) {
      int stop = parts.trimmed(parts.find(',', Delimiting.OUTSIDE_QUOTES));
      if (stop == parts.at()) {
        parts.note(stop, stop, "a member");
      } else {
        parts.within(stop, member);
      }
      parts.ows();
      boolean comma = parts.octet(Role.COMMA, ',');
      parts.ows();
      if (comma && parts.at() == parts.end()) {
        parts.note(parts.at(), parts.at(), "a member");
      }
    }
  }

  private static void layListMember(Parts parts) {
    (parts.peek() == '(' ? InnerList.GRAMMAR : ITEM_NODE).lay(parts);
  }

  private static void layDictMember(Parts parts) {
    if (!layKey(parts, Role.MEMBER_KEY)) {
      return;
    }
    if (!parts.octet(Role.EQUALS_SIGN, '=')) {
      layParameters(parts);
    } else if (parts.hasMore()) {
      layListMember(parts);
    } else {
      parts.missing("sf-item or inner-list");
    }
  }

  static void layItem(Parts parts) {
    parts.within(parts.find(';', Delimiting.OUTSIDE_QUOTES), BareItem.GRAMMAR);
    layParameters(parts);
  }

  static void layParameters(Parts parts) {
    while (parts.hasMore()) {
      if (!parts.octet(Role.SEMICOLON, ';')) {
        parts.missing("\";\"");
        return;
      }
      parts.run(Role.SP, octet -> octet == ' ');
      parts.within(parts.find(';', Delimiting.OUTSIDE_QUOTES), PARAMETER);
    }
  }

  private static void layParameter(Parts parts) {
    if (layKey(parts, Role.PARAMETER_NAME) && parts.octet(Role.EQUALS_SIGN, '=')) {
      parts.node(Role.PARAMETER_VALUE, parts.end(), BareItem.GRAMMAR);
    }
  }

  private static boolean layKey(Parts parts, Role role) {
    boolean begins = isLower(parts.peek()) || parts.peek() == '*';
    if (!begins) {
      parts.missing("key");
      return false;
    }
    return parts.run(role, StructuredField::isKeyOctet);
  }

  private static boolean isKeyOctet(int octet) {
    return isLower(octet) || Grammar.isDigit(octet) || "_-.*".indexOf(octet) >= 0;
  }

  private static boolean isLower(int octet) {
    return octet >= 'a' && octet <= 'z';
  }
}
