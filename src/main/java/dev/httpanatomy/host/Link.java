package dev.httpanatomy.host;

/// The interface that carries a connection, and what it says of the link behind it.
///
/// @param name as `lo` or `eth0`
/// @param index its number on this host
/// @param choice why it is this one
/// @param loopback whether what it sends comes back to this host
/// @param kind what kind of link it is on
/// @param up whether it is switched on
/// @param mtu octets of the largest packet that it carries
/// @param hardwareAddress as `02:fc:00:00:00:01`
/// @param operation whether it can carry packets, in the word of RFC 2863, as `up`
/// @param speed megabits per second
/// @param duplex `full` or `half`
/// @param driver the name of the driver that moves its frames
public record Link(
    String name,
    int index,
    Choice choice,
    boolean loopback,
    Observed<LinkKind> kind,
    boolean up,
    Observed<Long> mtu,
    Observed<String> hardwareAddress,
    Observed<String> operation,
    Observed<Long> speed,
    Observed<String> duplex,
    Observed<String> driver) {

  /// Whether there is a wire behind it as far as can be seen: an Ethernet device whose driver names
  /// a speed. What a virtual machine sees is a device too, but such names none.
  public boolean hasWire() {
    return kind.value().filter(LinkKind.ETHERNET::equals).isPresent()
        && speed.value().isPresent()
        && driver.value().isPresent();
  }

  /// Why an interface is taken for the one that carries a connection.
  public enum Choice {
    /// Both addresses are this host's own, so packets go through the loopback interface, whichever
    /// interface has the addresses.
    SAME_HOST,
    /// It has the local address.
    LOCAL_ADDRESS,
    /// The local socket has no address of its own; packets to the peer would leave here.
    ROUTE
  }
}
