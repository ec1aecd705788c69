package dev.httpanatomy.listening.tcp;

import java.time.Duration;

/// What a connection to a raw TCP port may take.
///
/// @param connections how many may be open at once, 1 or more
/// @param firstOctet how long a connection may stay silent before its first octet
/// @param idle how long nothing may come or go afterwards
/// @param octets how many octets a peer may send on one connection, 1 or more
public record TcpLimits(int connections, Duration firstOctet, Duration idle, long octets) {

  public TcpLimits {
    if (connections < 1 || octets < 1 || !isPositive(firstOctet) || !isPositive(idle)) {
      throw new IllegalArgumentException("limits of a listener must be positive");
    }
  }

  private static boolean isPositive(Duration duration) {
    return duration.toMillis() > 0;
  }
}
