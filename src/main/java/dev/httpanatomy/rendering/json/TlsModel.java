package dev.httpanatomy.rendering.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.httpanatomy.recording.Tls;
import org.jspecify.annotations.Nullable;

/// What came of a TLS handshake.
///
/// @param protocol the version, as `TLSv1.3`; absent where the handshake failed, as may be the next
///   three
/// @param cipherSuite the cipher suite, by its registered name
/// @param serverName the name that the client asked for (SNI)
/// @param applicationProtocol what both chose to speak (ALPN)
/// @param failure why the handshake failed; absent where it did not
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TlsModel(
    @Nullable String protocol,
    @Nullable String cipherSuite,
    @Nullable String serverName,
    @Nullable String applicationProtocol,
    @Nullable String failure) {

  static TlsModel of(Tls tls) {
    return switch (tls) {
      case Tls.Session session ->
          new TlsModel(
              session.protocol(),
              session.cipherSuite(),
              session.serverName().orElse(null),
              session.applicationProtocol().orElse(null),
              null);
      case Tls.Failed(String reason) -> new TlsModel(null, null, null, null, reason);
    };
  }
}
