package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.http1.Grammar;

/// `From = mailbox`, RFC 9110 §10.1.2, with `mailbox` of RFC 5322 §3.4.
///
/// ```abnf
/// mailbox   = [ display-name ] "<" addr-spec ">" / addr-spec
/// addr-spec = local-part "@" domain
/// ```
final class MailboxGrammar implements FieldGrammar {

  @Override
  public void lay(Parts parts) {
    int open = parts.find('<', Delimiting.OUTSIDE_QUOTES);
    if (open == parts.end()) {
      layAddress(parts);
      return;
    }
    parts.leaf(Role.DISPLAY_NAME, parts.trimmed(open));
    parts.ows();
    parts.octet(Role.LEFT_ANGLE, '<');
    parts.within(parts.find('>', Delimiting.EVERYWHERE), MailboxGrammar::layAddress);
    if (!parts.octet(Role.RIGHT_ANGLE, '>')) {
      parts.note(parts.at(), parts.at(), "\">\"");
    }
  }

  private static void layAddress(Parts parts) {
    int at = parts.find('@', Delimiting.OUTSIDE_QUOTES);
    if (at == parts.end() || at == parts.at()) {
      parts.missing("local-part \"@\" domain");
      return;
    }
    parts.leaf(Role.LOCAL_PART, at);
    parts.octet(Role.AT_SIGN, '@');
    parts.need(Role.HOST, octet -> Run.isAlphaNumeric(octet) || isDomainMark(octet), "domain");
  }

  private static boolean isDomainMark(int octet) {
    return octet == '.'
        || octet == '-'
        || octet == '['
        || octet == ']'
        || octet == ':'
        || Grammar.isObsText(octet);
  }
}
