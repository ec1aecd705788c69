package dev.httpanatomy.inspection.layers;

import dev.httpanatomy.host.HostFacts;
import dev.httpanatomy.host.Observed;
import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.Transport;
import dev.httpanatomy.wording.Sentence;

/// How many segments or datagrams passed so far, and how many packets that took.
///
/// @param received what came
/// @param sent what went
/// @param basis how far the numbers can be trusted
/// @param how who counted, or how it was estimated: a clause without a final period
record Passage(Count received, Count sent, Basis basis, Sentence how) {

  /// One direction.
  ///
  /// @param segments segments of TCP, or datagrams of UDP
  /// @param packets packets of IP: more than these only where they were fragmented
  /// @param fragments packets that are a part of one
  record Count(long segments, long packets, long fragments) {

    /// Segments of which each has a packet of its own.
    static Count unfragmented(long segments) {
      return new Count(segments, segments, 0);
    }

    Count plus(Count other) {
      return new Count(
          segments + other.segments, packets + other.packets, fragments + other.fragments);
    }
  }

  /// @param ipv6 whether packets are those of IPv6
  static Observed<Passage> of(Connection connection, HostFacts facts, Observed<Boolean> ipv6) {
    return connection.head().transport() == Transport.TCP
        ? SegmentCount.of(connection, facts, ipv6)
        : DatagramCount.of(connection, facts, ipv6);
  }

  /// Octets that are added to each segment.
  ///
  /// @param each how many
  /// @param words what they are
  LayerOctets perSegment(long each, Sentence words) {
    return new LayerOctets(
        received.segments * each,
        sent.segments * each,
        basis,
        Sentence.of("{0}; each has {1}", how, words));
  }

  /// Octets that are added to each packet, or to the frame that it is in.
  ///
  /// @param each how many
  /// @param words what they are
  LayerOctets perPacket(long each, Sentence words) {
    Sentence packets =
        count(
            received.packets,
            sent.packets,
            "{0} packet came and {1} went",
            "{0} packets came and {1} went");
    return new LayerOctets(
        received.packets * each,
        sent.packets * each,
        basis,
        Sentence.of("{0}; each has {1}", packets, words));
  }

  /// As `1 segment came and 2 went`.
  static Sentence count(long received, long sent, String one, String many) {
    return Sentence.of(received == 1 ? one : many, received, sent);
  }
}
