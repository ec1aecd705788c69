package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.http1.Grammar;
import dev.httpanatomy.dissection.uri.Path;
import dev.httpanatomy.dissection.uri.PctEncoded;
import dev.httpanatomy.dissection.uri.Query;

/// A URI or a relative reference, RFC 3986 §4.1.
///
/// ```abnf
/// URI-reference = [ scheme ":" ] [ "//" authority ] path [ "?" query ] [ "#" fragment ]
/// authority     = [ userinfo "@" ] host [ ":" port ]
/// ```
final class UriGrammar implements FieldGrammar {

  static final UriGrammar GRAMMAR = new UriGrammar();

  /// A reference as a node of its own.
  static final FieldGrammar REFERENCE = new Wrapped(Role.URI_REFERENCE, GRAMMAR);

  @Override
  public void lay(Parts parts) {
    noteInvalid(parts);
    int schemeEnd = parts.runEnd(UriGrammar::isSchemeOctet);
    if (schemeEnd < parts.end()
        && parts.octets().at(schemeEnd) == ':'
        && Grammar.isAlpha(parts.peek() & 0xFF)) {
      parts.leaf(Role.SCHEME, schemeEnd);
      parts.octet(Role.COLON, ':');
    }
    if (parts.peek() == '/' && parts.peek(1) == '/') {
      parts.leaf(Role.DOUBLE_SLASH, parts.at() + 2);
      int stop = parts.runEnd(octet -> octet != '/' && octet != '?' && octet != '#');
      parts.node(Role.AUTHORITY, stop, UriGrammar::layAuthority);
    }
    int pathEnd = parts.runEnd(octet -> octet != '?' && octet != '#');
    if (parts.hasMore() && pathEnd > parts.at()) {
      parts.add(Path.dissect(parts.octets(), Role.PATH, parts.at(), pathEnd));
    }
    layQueryAndFragment(parts);
  }

  private static void layQueryAndFragment(Parts parts) {
    if (parts.octet(Role.QUESTION_MARK, '?')) {
      int queryEnd = parts.runEnd(octet -> octet != '#');
      if (parts.hasMore() && queryEnd > parts.at()) {
        parts.add(Query.dissect(parts.octets(), parts.at(), queryEnd));
      }
    }
    if (parts.octet(Role.NUMBER_SIGN, '#')) {
      parts.leaf(Role.FRAGMENT, parts.end());
    }
  }

  private static void layAuthority(Parts parts) {
    int at = parts.find('@', Delimiting.EVERYWHERE);
    if (at < parts.end()) {
      parts.leaf(Role.USERINFO, at);
      parts.octet(Role.AT_SIGN, '@');
    }
    HostGrammar.GRAMMAR.lay(parts);
  }

  private static void noteInvalid(Parts parts) {
    int start = parts.at();
    for (int i = start; i < parts.end(); i++) {
      int octet = parts.octets().at(i);
      boolean encoded = octet != '%' || PctEncoded.isAt(parts.octets(), i, parts.end());
      if (!encoded) {
        parts.note(i, i + 1, "\"%\" HEXDIG HEXDIG");
      } else if (!isUriOctet(octet)) {
        int runEnd = parts.runEnd(i, other -> !isUriOctet(other));
        parts.note(i, runEnd, "octets of a URI");
        i = runEnd - 1;
      }
    }
  }

  /// What no field may hold is noted already.
  private static boolean isUriOctet(int octet) {
    return Grammar.isPchar(octet) || "/?#[]".indexOf(octet) >= 0 || !Parts.isVisibleAscii(octet);
  }

  static boolean isSchemeOctet(int octet) {
    return Run.isAlphaNumeric(octet) || octet == '+' || octet == '-' || octet == '.';
  }
}
