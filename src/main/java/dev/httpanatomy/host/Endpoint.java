package dev.httpanatomy.host;

import java.util.Optional;

/// One end of a connection: an IP address and a port.
///
/// @param address as `127.0.0.1` or `fe80::1`, without brackets and zone
/// @param zone the interface that a link-local address belongs to (RFC 4007 §11), as `eth0` or `2`;
///   empty where the address has none
/// @param port 0 to 65535
public record Endpoint(String address, String zone, int port) {

  private static final int LAST_PORT = 0xFFFF;

  /// Reads an address as recordings write it: `127.0.0.1:8080`, `[::1]:8080`, `[fe80::1%eth0]:80`.
  ///
  /// @return nothing for what is no such text, as `unknown`
  public static Optional<Endpoint> parse(String text) {
    int colon = text.lastIndexOf(':');
    if (colon <= 0 || !text.substring(colon + 1).matches("[0-9]{1,5}")) {
      return Optional.empty();
    }
    int port = Integer.parseInt(text.substring(colon + 1));
    String host = text.substring(0, colon);
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    if (port > LAST_PORT || bracketed != host.contains(":")) {
      return Optional.empty();
    }
    String[] zoned = (bracketed ? host.substring(1, host.length() - 1) : host).split("%", 2);
    String address = zoned[0];
    return address.matches("[0-9.]+|[0-9A-Fa-f:.]+")
        ? Optional.of(new Endpoint(address, zoned.length == 2 ? zoned[1] : "", port))
        : Optional.empty();
  }

  /// Whether the address is one of IPv6; else it is one of IPv4.
  public boolean isIpv6() {
    return address.contains(":");
  }
}
