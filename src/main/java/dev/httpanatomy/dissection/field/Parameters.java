package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;

/// `parameters = *( OWS ";" OWS [ parameter ] )`, RFC 9110 §5.6.6.
record Parameters(FieldGrammar parameter) implements FieldGrammar {

  @Override
  public void lay(Parts parts) {
    while (parts.hasMore()) {
      parts.ows();
      if (!parts.octet(Role.SEMICOLON, ';')) {
        parts.missing("\";\"");
        return;
      }
      parts.ows();
      int stop = parts.trimmed(parts.find(';', Delimiting.OUTSIDE_QUOTES));
      if (stop > parts.at()) {
        parts.within(stop, parameter);
      }
    }
  }
}
