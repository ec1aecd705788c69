package dev.httpanatomy.listening.udp;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/// Whose datagrams are counted together: those of one IPv4 address, or of one IPv6 /64, within
/// which a single host may choose any address (RFC 4291 §2.5.1, RFC 8981).
///
/// @param ipv6 whether it is a network of IPv6
/// @param prefix the whole IPv4 address, or the first 64 bits of the IPv6 address
record SourceNetwork(boolean ipv6, long prefix) {

  static SourceNetwork of(InetAddress address) {
    ByteBuffer octets = ByteBuffer.wrap(address.getAddress());
    return address instanceof Inet6Address
        ? new SourceNetwork(true, octets.getLong())
        : new SourceNetwork(false, octets.getInt());
  }
}
