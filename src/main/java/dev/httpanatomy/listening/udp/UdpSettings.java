package dev.httpanatomy.listening.udp;

import java.net.InetSocketAddress;
import java.time.Duration;

/// What a datagram listener is told.
///
/// @param name the name of the listener in recordings and metrics, as `udp`
/// @param address where it listens; port 0 is any free one
/// @param maxDatagram octets of the longest datagram that is answered, 1 to [#MOST_OCTETS]
/// @param idle after how long without a datagram a conversation is over, 1 ms or more
/// @param maxConversations how many conversations there are at once, 1 or more
/// @param rate datagrams a second that are answered of one source address, 1 or more
/// @param burst how many of them may come at once, 1 or more
public record UdpSettings(
    String name,
    InetSocketAddress address,
    int maxDatagram,
    Duration idle,
    int maxConversations,
    int rate,
    int burst) {

  /// The most that fits: a length of 16 bits (RFC 791 §3.1) less the headers of IPv4 and UDP.
  public static final int MOST_OCTETS = 65_535 - 20 - 8;

  public UdpSettings {
    if (maxDatagram < 1 || maxDatagram > MOST_OCTETS) {
      throw new IllegalArgumentException("maxDatagram is 1 to " + MOST_OCTETS);
    }
    if (idle.toMillis() < 1 || maxConversations < 1 || rate < 1 || burst < 1) {
      throw new IllegalArgumentException("limits of a listener must be positive");
    }
  }
}
