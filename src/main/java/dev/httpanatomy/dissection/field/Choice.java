package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.http1.Grammar;

/// Fields whose value is one of two things.
final class Choice {

  /// `Retry-After = HTTP-date / delay-seconds`, RFC 9110 §10.2.3.
  static final FieldGrammar RETRY_AFTER =
      parts ->
          (Grammar.isDigit(Math.max(0, parts.peek())) ? Run.DELTA_SECONDS : HttpDateGrammar.GRAMMAR)
              .lay(parts);

  /// `If-Range = entity-tag / HTTP-date`, RFC 9110 §13.1.5.
  static final FieldGrammar IF_RANGE =
      parts -> {
        boolean tag = parts.peek() == '"' || parts.peek() == 'W' && parts.peek(1) == '/';
        (tag ? EntityTagGrammar.GRAMMAR : HttpDateGrammar.GRAMMAR).lay(parts);
      };

  /// `Origin = serialized-origin / "null"`, RFC 6454 §7.1; in `Access-Control-Allow-Origin` also an
  /// asterisk.
  static final FieldGrammar ORIGIN =
      parts -> {
        switch (parts.text(parts.end())) {
          case "*" -> parts.leaf(Role.ASTERISK, parts.end());
          case "null" -> parts.leaf(Role.TOKEN, parts.end());
          default -> layOrigin(parts);
        }
      };

  /// `X-Frame-Options = "DENY" / "SAMEORIGIN" / ( "ALLOW-FROM" RWS serialized-origin )`, RFC 7034
  /// §2.1.
  static final FieldGrammar FRAME_OPTION =
      parts -> {
        Run.TOKEN.lay(parts);
        if (parts.run(Role.RWS, Grammar::isWhitespace)) {
          UriGrammar.GRAMMAR.lay(parts);
        }
      };

  private Choice() {}

  /// `serialized-origin = scheme "://" host [ ":" port ]`.
  private static void layOrigin(Parts parts) {
    if (!parts.need(Role.SCHEME, UriGrammar::isSchemeOctet, "scheme \"://\" host")) {
      return;
    }
    if (parts.peek() == ':' && parts.peek(1) == '/' && parts.peek(2) == '/') {
      parts.octet(Role.COLON, ':');
      parts.leaf(Role.DOUBLE_SLASH, parts.at() + 2);
      HostGrammar.GRAMMAR.lay(parts);
    } else {
      parts.missing("\"://\" host");
    }
  }

  /// An asterisk, or a list of names.
  static FieldGrammar anyOr(FieldGrammar element) {
    return CommaList.of(parts -> {
      if (parts.text(parts.end()).equals("*")) {
        parts.leaf(Role.ASTERISK, parts.end());
      } else {
        element.lay(parts);
      }
    });
  }
}
