package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;

/// `Link = #link-value`, RFC 8288 §3.
///
/// ```abnf
/// link-value = "<" URI-Reference ">" *( OWS ";" OWS link-param )
/// link-param = token BWS [ "=" BWS ( token / quoted-string ) ]
/// ```
final class LinkGrammar implements FieldGrammar {

  static final FieldGrammar GRAMMAR =
      new CommaList(
          Delimiting.OUTSIDE_QUOTES_AND_ANGLES, new Wrapped(Role.LINK_VALUE, new LinkGrammar()));

  private static final FieldGrammar PARAMETERS = new Parameters(new ExtParameter(false));

  @Override
  public void lay(Parts parts) {
    if (layTarget(parts)) {
      PARAMETERS.lay(parts);
    }
  }

  /// A reference between angles; false where there is none.
  static boolean layTarget(Parts parts) {
    int close = parts.find('>', Delimiting.EVERYWHERE);
    if (parts.peek() != '<' || close == parts.end()) {
      parts.missing("\"<\" URI-Reference \">\"");
      return false;
    }
    parts.octet(Role.LEFT_ANGLE, '<');
    parts.node(Role.URI_REFERENCE, close, UriGrammar.GRAMMAR);
    parts.octet(Role.RIGHT_ANGLE, '>');
    return true;
  }
}
