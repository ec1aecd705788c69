package dev.httpanatomy.dissection;

import dev.httpanatomy.wire.Octets;

/// What of a request's method the framing of its response hangs on, RFC 9112 §6.3.
public enum RequestMethod {
  /// The response has no content, whatever its fields say.
  HEAD,
  /// A successful response turns the connection into a tunnel.
  CONNECT,
  /// Any other method, also none that could be read.
  OTHER;

  private static final Octets HEAD_OCTETS = Octets.latin1("HEAD");
  private static final Octets CONNECT_OCTETS = Octets.latin1("CONNECT");

  /// The method of this name; methods are case-sensitive (RFC 9110 §9.1).
  public static RequestMethod of(Octets name) {
    return name.equals(HEAD_OCTETS) ? HEAD : name.equals(CONNECT_OCTETS) ? CONNECT : OTHER;
  }
}
