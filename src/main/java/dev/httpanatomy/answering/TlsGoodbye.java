package dev.httpanatomy.answering;

import dev.httpanatomy.wire.Octets;

/// What a TLS client is told where no TLS is spoken: a fatal alert.
public final class TlsGoodbye {

  /// A record of type alert (RFC 8446 §5.1), its version 0x0303, that of TLS 1.2 and 1.3, and two
  /// octets long: fatal, `handshake_failure` (§6, §6.2).
  private static final Octets ALERT = Octets.wrap(new byte[] {21, 0x03, 0x03, 0, 2, 2, 40});

  private TlsGoodbye() {}

  /// The alert; after it the connection is to be closed.
  public static Octets octets() {
    return ALERT;
  }
}
