package dev.httpanatomy.access;

import java.net.InetAddress;

/// A range of IP addresses that share their first bits, RFC 4632 §3.1, RFC 4291 §2.3.
///
/// @param base an address in it
/// @param prefix how many of the first bits it shares
public record Network(InetAddress base, int prefix) {

  private static final int BITS = 8;

  /// @throws IllegalArgumentException for a prefix that is longer than the address
  public Network {
    if (prefix < 0 || prefix > base.getAddress().length * BITS) {
      throw new IllegalArgumentException("no such prefix: /" + prefix);
    }
  }

  /// As `10.0.0.0/8`, `2001:db8::/32`, or a single address.
  ///
  /// @throws IllegalArgumentException for what is none of these
  public static Network of(String text) {
    String[] parts = text.split("/", 2);
    InetAddress base = InetAddress.ofLiteral(parts[0]);
    int prefix =
        parts.length == 2 ? Integer.parseUnsignedInt(parts[1]) : base.getAddress().length * BITS;
    return new Network(base, prefix);
  }

  /// Whether an address is in it; one of IPv6 is in no network of IPv4.
  public boolean contains(InetAddress address) {
    byte[] own = base.getAddress();
    byte[] other = address.getAddress();
    if (own.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      int mask = 0x80 >>> bit % BITS;
      if (((own[bit / BITS] ^ other[bit / BITS]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
