package dev.httpanatomy.rendering;

import dev.httpanatomy.recording.Tls;
import dev.httpanatomy.recording.Tls.Failed;
import dev.httpanatomy.recording.Tls.Session;
import dev.httpanatomy.wording.Sentence;

/// What all representations for people say of TLS, in the same words.
public final class TlsWords {

  private static final int LONGEST_REASON = 33;

  private TlsWords() {}

  /// As `TLSv1.3, TLS_AES_128_GCM_SHA256, server name localhost, ALPN http/1.1`.
  public static Sentence of(Tls tls) {
    return switch (tls) {
      case Session session ->
          Sentence.of(
              "{0}, {1}, {2}, {3}",
              session.protocol(),
              session.cipherSuite(),
              session
                  .serverName()
                  .map(name -> Sentence.of("server name {0}", name))
                  .orElse(Sentence.of("no server name")),
              session
                  .applicationProtocol()
                  .map(name -> Sentence.of("ALPN {0}", name))
                  .orElse(Sentence.of("no ALPN")));
      case Failed(String reason) -> Sentence.of("TLS handshake failed: {0}", reason);
    };
  }

  /// The same where there is little room, as `TLSv1.3 TLS_AES_128_GCM_SHA256`.
  public static Sentence brief(Tls tls) {
    return switch (tls) {
      case Session session -> Sentence.data(session.protocol() + " " + session.cipherSuite());
      case Failed(String reason) ->
          Sentence.of(
              "no TLS: {0}",
              reason.length() > LONGEST_REASON
                  ? reason.substring(0, LONGEST_REASON) + "…"
                  : reason);
    };
  }
}
