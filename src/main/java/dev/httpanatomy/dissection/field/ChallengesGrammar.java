package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.http1.Grammar;

/// `WWW-Authenticate = #challenge`, RFC 9110 §11.6.1.
///
/// ```abnf
/// challenge = auth-scheme [ 1*SP ( token68 / #auth-param ) ]
/// ```
///
/// Commas part challenges and parameters alike. What follows one is a new challenge where it is a
/// token that no equals sign follows.
final class ChallengesGrammar implements FieldGrammar {

  @Override
  public void lay(Parts parts) {
    while (parts.hasMore()) {
      parts.ows();
      if (!parts.octet(Role.COMMA, ',') && parts.hasMore()) {
        parts.node(Role.CHALLENGE, challengeEnd(parts), CredentialsGrammar.GRAMMAR);
      }
    }
  }

  private static int challengeEnd(Parts parts) {
    int stop = parts.end();
    int comma = parts.find(',', Delimiting.OUTSIDE_QUOTES);
    while (comma < parts.end()) {
      int next = parts.runEnd(comma, octet -> octet == ',' || Grammar.isWhitespace(octet));
      if (next == parts.end() || beginsChallenge(parts, next)) {
        stop = comma;
        break;
      }
      comma = parts.find(next, ',', Delimiting.OUTSIDE_QUOTES);
    }
    return parts.trimmed(stop);
  }

  private static boolean beginsChallenge(Parts parts, int at) {
    int tokenEnd = parts.runEnd(at, Grammar::isTchar);
    int next = parts.runEnd(tokenEnd, Grammar::isWhitespace);
    return tokenEnd > at && (next == parts.end() || parts.octets().at(next) != '=');
  }
}
