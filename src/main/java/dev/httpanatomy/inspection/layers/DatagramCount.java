package dev.httpanatomy.inspection.layers;

import dev.httpanatomy.host.HostFacts;
import dev.httpanatomy.host.Observed;
import dev.httpanatomy.inspection.layers.Passage.Count;
import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.ConnectionEvent;
import dev.httpanatomy.recording.ConnectionEvent.Kind;
import dev.httpanatomy.wording.Sentence;
import java.util.List;
import java.util.Optional;

/// How many datagrams of UDP passed: each read or write is one.
final class DatagramCount {

  /// All but the last fragment hold a multiple of 8 octets, RFC 791 §3.2, RFC 8200 §4.5.
  private static final int FRAGMENT_UNIT = 8;

  /// What IPv6 adds to a packet that is a fragment, RFC 8200 §4.5.
  static final int IPV6_FRAGMENT_HEADER = 8;

  private DatagramCount() {}

  static Observed<Passage> of(Connection connection, HostFacts facts, Observed<Boolean> ipv6) {
    Optional<Long> mtu = facts.link().value().flatMap(link -> link.mtu().value());
    List<ConnectionEvent> events = connection.events();
    return ipv6.map(v6 -> {
      Count received = count(events, Kind.RECEIVED, mtu, v6);
      Count sent = count(events, Kind.SENT, mtu, v6);
      boolean all = events.size() == connection.eventCount();
      if (!all) {
        received = scaled(received, connection);
        sent = scaled(sent, connection);
      }
      return new Passage(
          received,
          sent,
          all && mtu.isPresent() ? Basis.COUNTED : Basis.ESTIMATED,
          Sentence.of(
              all ? "{0}, one an event" : "{0}, if the events no longer held were as the others",
              Passage.count(
                  received.segments(),
                  sent.segments(),
                  "{0} datagram came and {1} went",
                  "{0} datagrams came and {1} went")));
    });
  }

  private static Count count(
      List<ConnectionEvent> events, Kind kind, Optional<Long> mtu, boolean ipv6) {
    return events.stream()
        .filter(event -> event.kind() == kind)
        .map(event -> datagram(UdpLayer.HEADER + event.octets(), mtu, ipv6))
        .reduce(Count.unfragmented(0), Count::plus);
  }

  /// @param octets the datagram with its header
  private static Count datagram(long octets, Optional<Long> mtu, boolean ipv6) {
    long header = ipv6 ? NetworkLayer.IPV6_HEADER : NetworkLayer.IPV4_HEADER;
    if (mtu.isEmpty() || octets + header <= mtu.get()) {
      return Count.unfragmented(1);
    }
    long room = mtu.get() - header - (ipv6 ? IPV6_FRAGMENT_HEADER : 0);
    long each = Math.max(FRAGMENT_UNIT, room / FRAGMENT_UNIT * FRAGMENT_UNIT);
    long fragments = Math.ceilDiv(octets, each);
    return new Count(1, fragments, fragments);
  }

  private static Count scaled(Count count, Connection connection) {
    double factor = (double) connection.eventCount() / Math.max(1, connection.events().size());
    return new Count(
        Math.round(count.segments() * factor),
        Math.round(count.packets() * factor),
        Math.round(count.fragments() * factor));
  }
}
