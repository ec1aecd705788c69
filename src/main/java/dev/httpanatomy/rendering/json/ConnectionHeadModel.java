package dev.httpanatomy.rendering.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.httpanatomy.recording.Connection;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who talks to whom.
///
/// @param id the capability of the connection
/// @param transport `tcp` or `udp`
/// @param listener the name of the listener that accepted it
/// @param local the address here
/// @param remote the address of the peer
/// @param openedAt when it was accepted
/// @param open whether it still is
/// @param tls what came of the TLS handshake; absent without TLS, and while it lasts
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectionHeadModel(
    String id,
    String transport,
    String listener,
    String local,
    String remote,
    Instant openedAt,
    boolean open,
    @Nullable TlsModel tls) {

  static ConnectionHeadModel of(Connection.Head head) {
    return new ConnectionHeadModel(
        head.id(),
        head.transport().name().toLowerCase(Locale.ROOT),
        head.listener(),
        head.local(),
        head.remote(),
        head.openedAt(),
        head.open(),
        head.tls().map(TlsModel::of).orElse(null));
  }
}
