package dev.httpanatomy.recording;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A connection and what happened on it.
///
/// @param head what is known of it without looking at what passed
/// @param received how many octets came in all
/// @param sent how many octets went in all
/// @param events what happened, in order: the first and the last where there were too many to keep
/// @param eventCount how many events there were in all
/// @param exchanges the exchanges that are still held, oldest first
/// @param exchangeCount how many exchanges there were in all
public record Connection(
    Head head,
    long received,
    long sent,
    List<ConnectionEvent> events,
    long eventCount,
    List<Exchange> exchanges,
    long exchangeCount) {

  /// Who talks to whom.
  ///
  /// @param id its capability: whoever holds it may read all that passed
  /// @param transport what carries it
  /// @param listener the name of the listener that accepted it, as `http`
  /// @param local the address here, as `127.0.0.1:8080` or `[::1]:8080`
  /// @param remote the address of the peer
  /// @param openedAt when it was accepted
  /// @param open whether it still is
  /// @param tls what came of the handshake, where TLS carries the octets and it is over
  public record Head(
      String id,
      Transport transport,
      String listener,
      String local,
      String remote,
      Instant openedAt,
      boolean open,
      Optional<Tls> tls) {

    /// A connection without TLS.
    public Head(
        String id,
        Transport transport,
        String listener,
        String local,
        String remote,
        Instant openedAt,
        boolean open) {
      this(id, transport, listener, local, remote, openedAt, open, Optional.empty());
    }

    /// The same, as it has become.
    Head now(boolean stillOpen, Optional<Tls> handshake) {
      return new Head(id, transport, listener, local, remote, openedAt, stillOpen, handshake);
    }
  }
}
