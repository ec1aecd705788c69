package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.http1.Grammar;

/// Where else a resource is to be had, RFC 7838 §3.
///
/// ```abnf
/// Alt-Svc       = clear / 1#alt-value
/// alt-value     = alternative *( OWS ";" OWS parameter )
/// alternative   = protocol-id "=" alt-authority
/// alt-authority = quoted-string ; containing [ uri-host ] ":" port
/// ```
final class AltSvcGrammar {

  static final FieldGrammar GRAMMAR =
      CommaList.of(Role.ALT_VALUE, WithParameters.of(AltSvcGrammar::layAlternative));

  private AltSvcGrammar() {}

  private static void layAlternative(Parts parts) {
    String name = parts.text(parts.end());
    if (name.equals("clear")) {
      parts.leaf(Role.TOKEN, parts.end());
    } else if (parts.need(Role.PROTOCOL_ID, Grammar::isTchar, "protocol-id")) {
      if (parts.octet(Role.EQUALS_SIGN, '=') && parts.peek() == '"') {
        parts.node(Role.ALT_AUTHORITY, parts.end(), AltSvcGrammar::layAuthority);
      } else {
        parts.missing("\"=\" quoted-string");
      }
    }
  }

  private static void layAuthority(Parts parts) {
    parts.octet(Role.DQUOTE, '"');
    parts.within(parts.find('"', Delimiting.EVERYWHERE), HostGrammar.GRAMMAR);
    if (!parts.octet(Role.DQUOTE, '"')) {
      parts.note(parts.at(), parts.at(), "DQUOTE");
    }
  }
}
