package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.http1.Grammar;

/// Who took part in a request: an address, `unknown` or an obfuscated name, RFC 7239 §6.
///
/// ```abnf
/// node     = nodename [ ":" node-port ]
/// nodename = IPv4address / "[" IPv6address "]" / "unknown" / obfnode
/// ```
///
/// An IPv6 address without brackets is read as well: `X-Forwarded-For` has it so.
final class NodeNameGrammar implements FieldGrammar {

  static final NodeNameGrammar GRAMMAR = new NodeNameGrammar();

  @Override
  public void lay(Parts parts) {
    if (parts.peek() == '[') {
      int bracket = parts.find(']', Delimiting.EVERYWHERE);
      if (bracket == parts.end()) {
        parts.missing("\"[\" IPv6address \"]\"");
        return;
      }
      parts.loose(
          Role.NODENAME, bracket + 1, octet -> isAddress(octet) || isBracket(octet), "IPv6address");
    } else {
      boolean address = parts.text(parts.end()).chars().filter(octet -> octet == ':').count() > 1;
      parts.need(Role.NODENAME, octet -> isName(octet) || address && octet == ':', "nodename");
    }
    if (parts.octet(Role.COLON, ':')) {
      parts.need(Role.NODE_PORT, NodeNameGrammar::isName, "node-port");
    }
  }

  private static boolean isAddress(int octet) {
    return Grammar.isHexDigit(octet) || octet == ':' || octet == '.' || octet == '%';
  }

  private static boolean isBracket(int octet) {
    return octet == '[' || octet == ']';
  }

  private static boolean isName(int octet) {
    return Run.isAlphaNumeric(octet) || octet == '.' || octet == '_' || octet == '-';
  }
}
