package dev.httpanatomy.recording;

import java.util.Optional;

/// What came of the TLS handshake of a connection whose octets are those that TLS carries.
public sealed interface Tls {

  /// Both sides agreed.
  ///
  /// @param protocol the version, as `TLSv1.3` (RFC 8446 §4.1)
  /// @param cipherSuite by its registered name, as `TLS_AES_128_GCM_SHA256` (RFC 8446 §B.4)
  /// @param serverName the name that the client asked for ("SNI", RFC 6066 §3), if it named one
  /// @param applicationProtocol what both chose to speak ("ALPN", RFC 7301 §3.1), if the client
  ///   offered a choice
  record Session(
      String protocol,
      String cipherSuite,
      Optional<String> serverName,
      Optional<String> applicationProtocol)
      implements Tls {}

  /// They did not, and nothing else passed.
  ///
  /// @param reason why, in a line without control characters
  record Failed(String reason) implements Tls {

    private static final int LONGEST_REASON = 200;

    /// Makes a line of a reason that may hold what a client sent.
    public Failed {
      reason = reason.replaceAll("\\p{Cntrl}", " ");
      if (reason.length() > LONGEST_REASON) {
        reason = reason.substring(0, LONGEST_REASON) + "…";
      }
    }
  }
}
