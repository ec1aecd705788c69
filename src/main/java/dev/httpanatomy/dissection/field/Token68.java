package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;

/// `token68 = 1*( ALPHA / DIGIT / "-" / "." / "_" / "~" / "+" / "/" ) *"="`, RFC 9110 §11.2; all
/// that is Base64 is one.
final class Token68 implements FieldGrammar {

  @Override
  public void lay(Parts parts) {
    int stop = end(parts);
    if (stop == parts.at()) {
      parts.missing("token68");
    } else {
      parts.leaf(Role.TOKEN68, stop);
    }
  }

  /// Where the token68 ends that begins here.
  static int end(Parts parts) {
    int stop = parts.runEnd(Run::isToken68);
    return stop == parts.at() ? stop : parts.runEnd(stop, octet -> octet == '=');
  }
}
