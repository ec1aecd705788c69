package dev.httpanatomy.recording;

/// Something that happened on a connection, named after the socket call that showed it.
///
/// @param kind what happened
/// @param nanos when, in nanoseconds after the connection was accepted
/// @param octets how many octets went, for [Kind#RECEIVED], [Kind#SENT] and [Kind#NOT_SENT]; else 0
/// @param offset where they stand in their direction of the connection, counted from its first
///   octet
public record ConnectionEvent(Kind kind, long nanos, long octets, long offset) {

  /// What can happen.
  public enum Kind {
    /// `accept()` returned: the connection is established.
    ACCEPTED("accept"),
    /// The TLS handshake is done: what passes from now on is what TLS carries.
    TLS_ESTABLISHED("tls-established"),
    /// The TLS handshake failed; [Connection.Head#tls()] says why.
    TLS_FAILED("tls-failed"),
    /// `recv()` returned octets.
    RECEIVED("receive"),
    /// `send()` took octets.
    SENT("send"),
    /// `send()` failed before it had taken all: so many were not sent after all.
    NOT_SENT("send-failed"),
    /// `recv()` returned 0: the peer sent FIN and will send nothing more.
    PEER_CLOSED("peer-half-close"),
    /// The peer sent the alert `close_notify`: it will send nothing more (RFC 8446 §6.1).
    CLOSE_NOTIFY("close-notify"),
    /// `shutdown(SHUT_WR)`: FIN is sent, nothing more will be.
    OUTPUT_CLOSED("half-close"),
    /// The peer sent RST.
    RESET("reset"),
    /// Nothing came or went for longer than allowed.
    IDLE_TIMEOUT("idle-timeout"),
    /// Nothing came at all in the time allowed for the first octet.
    FIRST_OCTET_TIMEOUT("first-octet-timeout"),
    /// More octets came than one connection may send.
    OCTET_LIMIT("octet-limit"),
    /// Too many are open: the one idle for the longest time makes room.
    EVICTED("evicted"),
    /// The service stops, and ends the connection.
    STOPPING("stopping"),
    /// A datagram came that is longer than is taken; the rest of it is lost.
    OVERSIZE("oversize"),
    /// A datagram came that is not answered, for its source sends too many.
    RATE_LIMITED("rate-limited"),
    /// A datagram came that is not answered, for its source would take the answer for a request.
    NOT_ANSWERED("not-answered"),
    /// `close()`.
    CLOSED("close");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /// A name for people and programs, as `half-close`.
    public String word() {
      return word;
    }
  }
}
