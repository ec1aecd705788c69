package dev.httpanatomy.inspection.layers;

import dev.httpanatomy.host.HostFacts;
import dev.httpanatomy.host.Link;
import dev.httpanatomy.host.Observed;
import dev.httpanatomy.host.TcpInfo;
import dev.httpanatomy.host.TcpInfoField;
import dev.httpanatomy.inspection.layers.Passage.Count;
import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.ConnectionEvent.Kind;
import dev.httpanatomy.wording.Sentence;
import java.util.Optional;

/// How many segments of TCP passed: by the kernel's count, else by an estimate.
final class SegmentCount {

  /// The SYN and ACK that the kernel answers a SYN with is not in its count of what went.
  private static final int SYN_ACK = 1;

  /// The peer's SYN, and its acknowledgement of ours.
  private static final int OPENING_RECEIVED = 2;

  /// A FIN, and the acknowledgement of the other one.
  private static final int CLOSING = 2;

  /// "An ACK SHOULD be generated for at least every second full-sized segment", RFC 9293 §3.8.6.3.
  private static final int ACKNOWLEDGED_AT_ONCE = 2;

  private SegmentCount() {}

  static Observed<Passage> of(Connection connection, HostFacts facts, Observed<Boolean> ipv6) {
    Optional<TcpInfo> info = facts.tcpInfo().value();
    Optional<Long> received = info.flatMap(i -> i.number(TcpInfoField.SEGMENTS_RECEIVED).value());
    Optional<Long> sent = info.flatMap(i -> i.number(TcpInfoField.SEGMENTS_SENT).value());
    if (received.isPresent() && sent.isPresent()) {
      return Observed.known(
          passage(
              received.get(),
              sent.get() + SYN_ACK,
              Basis.COUNTED,
              Sentence.of("as the kernel counts")));
    }
    return facts
        .link()
        .flatMap(Link::mtu)
        .flatMap(mtu -> ipv6.flatMap(v6 -> estimate(connection, mtu - header(v6))));
  }

  private static int header(boolean ipv6) {
    return (ipv6 ? NetworkLayer.IPV6_HEADER : NetworkLayer.IPV4_HEADER)
        + TcpLayer.HEADER
        + TcpLayer.TIMESTAMPS;
  }

  /// @param most the data in a full segment
  private static Observed<Passage> estimate(Connection connection, long most) {
    if (most <= 0) {
      return Observed.unknown("no segment fits into a packet of this interface");
    }
    long dataReceived = data(connection, Kind.RECEIVED, connection.received(), most);
    long dataSent = data(connection, Kind.SENT, connection.sent(), most);
    int closing = connection.head().open() ? 0 : CLOSING;
    return Observed.known(
        passage(
            OPENING_RECEIVED + dataReceived + acknowledgements(dataSent) + closing,
            SYN_ACK + dataSent + acknowledgements(dataReceived) + closing,
            Basis.ESTIMATED,
            Sentence.of(
                "if each read or write was one, of {0} octets at most, and each second one"
                    + " acknowledged",
                most)));
  }

  /// Segments with data: each read or write is one at least.
  ///
  /// @param octets how many there were in all
  private static long data(Connection connection, Kind kind, long octets, long most) {
    long held =
        connection.events().stream()
            .filter(event -> event.kind() == kind)
            .mapToLong(event -> Math.ceilDiv(event.octets(), most))
            .sum();
    int eventsHeld = Math.max(1, connection.events().size());
    long all = Math.ceilDiv(held * connection.eventCount(), eventsHeld);
    return Math.max(all, Math.ceilDiv(octets, most));
  }

  private static long acknowledgements(long segments) {
    return Math.ceilDiv(segments, ACKNOWLEDGED_AT_ONCE);
  }

  private static Passage passage(long received, long sent, Basis basis, Sentence how) {
    return new Passage(
        Count.unfragmented(received),
        Count.unfragmented(sent),
        basis,
        Sentence.of(
            "{0}, {1}",
            Passage.count(
                received, sent, "{0} segment came and {1} went", "{0} segments came and {1} went"),
            how));
  }
}
