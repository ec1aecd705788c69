package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.http1.Grammar;

/// One step of a message's way, RFC 9110 §7.6.3.
///
/// ```abnf
/// Via               = #( received-protocol RWS received-by [ RWS comment ] )
/// received-protocol = [ protocol-name "/" ] protocol-version
/// received-by       = pseudonym [ ":" port ]
/// ```
final class ViaGrammar implements FieldGrammar {

  private static final Run NAME = Run.token(Role.PROTOCOL_NAME);
  private static final Run VERSION = Run.token(Role.PROTOCOL_VERSION);

  @Override
  public void lay(Parts parts) {
    while (parts.hasMore()) {
      parts.ows();
      if (!parts.octet(Role.COMMA, ',') && parts.hasMore()) {
        parts.node(Role.VIA_STEP, stepEnd(parts), ViaGrammar::layStep);
      }
    }
  }

  /// Commas in the parentheses of a comment part no steps.
  private static int stepEnd(Parts parts) {
    int open = parts.find('(', Delimiting.EVERYWHERE);
    int comma = parts.find(',', Delimiting.EVERYWHERE);
    if (open < comma) {
      int close = parts.find(open, ')', Delimiting.EVERYWHERE);
      comma = parts.find(close, ',', Delimiting.EVERYWHERE);
    }
    return parts.trimmed(comma);
  }

  private static void layStep(Parts parts) {
    int protocolEnd = parts.runEnd(octet -> !Grammar.isWhitespace(octet));
    boolean named = parts.find('/', Delimiting.EVERYWHERE) < protocolEnd;
    parts.node(
        Role.RECEIVED_PROTOCOL, protocolEnd, named ? new NameAndVersion(NAME, VERSION) : VERSION);
    if (!parts.run(Role.RWS, Grammar::isWhitespace)) {
      parts.missing("RWS received-by");
      return;
    }
    int byEnd = parts.runEnd(octet -> !Grammar.isWhitespace(octet));
    parts.node(Role.RECEIVED_BY, byEnd, HostGrammar.GRAMMAR);
    parts.run(Role.RWS, Grammar::isWhitespace);
    if (parts.peek() == '(') {
      CommentGrammar.GRAMMAR.lay(parts);
    }
  }
}
