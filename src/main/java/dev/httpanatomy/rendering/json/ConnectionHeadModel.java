package dev.httpanatomy.rendering.json;

import dev.httpanatomy.recording.Connection;
import java.time.Instant;
import java.util.Locale;

/// Who talks to whom.
///
/// @param id the capability of the connection
/// @param transport `tcp` or `udp`
/// @param listener the name of the listener that accepted it
/// @param local the address here
/// @param remote the address of the peer
/// @param openedAt when it was accepted
/// @param open whether it still is
public record ConnectionHeadModel(
    String id,
    String transport,
    String listener,
    String local,
    String remote,
    Instant openedAt,
    boolean open) {

  static ConnectionHeadModel of(Connection.Head head) {
    return new ConnectionHeadModel(
        head.id(),
        head.transport().name().toLowerCase(Locale.ROOT),
        head.listener(),
        head.local(),
        head.remote(),
        head.openedAt(),
        head.open());
  }
}
