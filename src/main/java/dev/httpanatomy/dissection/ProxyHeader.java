package dev.httpanatomy.dissection;

/// What a header of the PROXY protocol says of itself.
///
/// @param version 1 (a line of text) or 2 (binary)
/// @param command whether the connection is a client's
/// @param family what kind of addresses it gives
/// @param length octets of the whole header: up to 107 in version 1, 16 to 65551 in version 2
public record ProxyHeader(int version, Command command, Family family, int length) {

  /// On whose behalf the connection was made, §2.2. Version 1 knows `PROXY` only.
  public enum Command {
    /// On the proxy's own, as for a health check.
    LOCAL,
    /// On that of the client whose address is given.
    PROXY
  }

  /// Kinds of addresses.
  public enum Family {
    /// `UNKNOWN` in version 1, `AF_UNSPEC` in version 2.
    UNSPECIFIED,
    /// IPv4: `TCP4` in version 1, `AF_INET` in version 2.
    IPV4,
    /// IPv6: `TCP6` in version 1, `AF_INET6` in version 2.
    IPV6,
    /// Paths of Unix sockets, `AF_UNIX`; in version 2 only.
    UNIX
  }
}
