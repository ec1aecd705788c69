package dev.httpanatomy.listening.udp;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;

/// Which sources may be answered. A source is easily forged, and an echo sent to another service
/// that answers whatever comes would go to and fro for ever.
final class AnswerableSource {

  /// System ports, RFC 6335 §6: servers have them, a client that asks does not. Among them are echo
  /// (7), active users (11), daytime (13), quote of the day (17), chargen (19), time (37), DNS
  /// (53), TFTP (69) and NTP (123), which have all been made to talk without end. 0 is no port to
  /// answer to (RFC 768).
  private static final int LAST_SYSTEM_PORT = 1023;

  /// Servers beyond the system ports that answer unasked or malformed datagrams, or amplify: SSDP,
  /// WS-Discovery, SIP, mDNS, CoAP, memcached.
  private static final Set<Integer> USER_PORTS_OF_SERVERS =
      Set.of(1900, 3702, 5060, 5353, 5683, 11211);

  private static final String BROADCAST = "255.255.255.255";

  private AnswerableSource() {}

  /// Whether a datagram of this source may be answered.
  ///
  /// Its port being our own says that it is from ourselves, whatever our addresses are, or from
  /// another service like this one. Two of those on different ports are not known from each other;
  /// they are held to the rate of one source. Broadcast addresses of single networks are left to
  /// the kernel, which knows them.
  ///
  /// @param ownPort the port that we listen on
  static boolean isAnswerable(InetSocketAddress source, int ownPort) {
    int port = source.getPort();
    InetAddress address = source.getAddress();
    return port > LAST_SYSTEM_PORT
        && port != ownPort
        && !USER_PORTS_OF_SERVERS.contains(port)
        && !address.isMulticastAddress()
        && !address.isAnyLocalAddress()
        && !address.getHostAddress().equals(BROADCAST);
  }
}
