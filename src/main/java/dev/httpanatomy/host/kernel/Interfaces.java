package dev.httpanatomy.host.kernel;

import dev.httpanatomy.host.Endpoint;
import dev.httpanatomy.host.Link;
import dev.httpanatomy.host.Link.Choice;
import dev.httpanatomy.host.Observed;
import dev.httpanatomy.wording.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Finds the interface that carries a connection, on any system.
final class Interfaces {

  private final InterfaceFiles files;

  Interfaces(InterfaceFiles files) {
    this.files = files;
  }

  Observed<Link> carrying(Endpoint local, Endpoint remote) {
    try {
      InetAddress here = InetAddress.ofLiteral(local.address());
      InetAddress peer = InetAddress.ofLiteral(remote.address());
      if (peer.isLoopbackAddress() || NetworkInterface.getByInetAddress(peer) != null) {
        return link(
            loopback(), Choice.SAME_HOST, Sentence.of("this host has no loopback interface"));
      } else if (here.isAnyLocalAddress()) {
        InetAddress source = sourceTowards(new InetSocketAddress(peer, remote.port()));
        return link(
            NetworkInterface.getByInetAddress(source),
            Choice.ROUTE,
            Sentence.of("this host has no route to {0}", remote.address()));
      }
      return link(
          local.zone().isEmpty() ? NetworkInterface.getByInetAddress(here) : ofZone(local.zone()),
          Choice.LOCAL_ADDRESS,
          Sentence.of("no interface has the address {0} any more", local.address()));
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      return Observed.unknown(
          Sentence.of(
              "the system does not tell which interface it is: {0}",
              String.valueOf(e.getMessage())));
    }
  }

  private static @Nullable NetworkInterface loopback() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .filter(Interfaces::isLoopback)
        .findFirst()
        .orElse(null);
  }

  private static boolean isLoopback(NetworkInterface each) {
    try {
      return each.isLoopback();
    } catch (SocketException gone) {
      return false;
    }
  }

  /// A zone is an interface's name, or its number (RFC 4007 §11.2).
  private static @Nullable NetworkInterface ofZone(String zone) throws SocketException {
    return zone.matches("[0-9]{1,9}")
        ? NetworkInterface.getByIndex(Integer.parseInt(zone))
        : NetworkInterface.getByName(zone);
  }

  /// The address that packets to a peer would leave from. To connect a datagram socket sends
  /// nothing: it only asks the kernel for the route.
  private static InetAddress sourceTowards(InetSocketAddress peer) throws SocketException {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(peer);
      return socket.getLocalAddress();
    }
  }

  private Observed<Link> link(@Nullable NetworkInterface found, Choice choice, Sentence whyNone)
      throws SocketException {
    if (found == null) {
      return Observed.unknown(whyNone);
    }
    String name = found.getName();
    boolean loopback = found.isLoopback();
    return Observed.known(
        new Link(
            name,
            found.getIndex(),
            choice,
            loopback,
            files.kind(name),
            found.isUp(),
            mtu(found),
            hardwareAddress(found, loopback),
            files.operation(name),
            files.speed(name),
            files.duplex(name),
            files.driver(name)));
  }

  private static Observed<Long> mtu(NetworkInterface found) throws SocketException {
    int mtu = found.getMTU();
    return mtu > 0 ? Observed.known((long) mtu) : Observed.unknown("the system does not tell");
  }

  private static Observed<String> hardwareAddress(NetworkInterface found, boolean loopback)
      throws SocketException {
    byte @Nullable [] address = found.getHardwareAddress();
    if (address == null || address.length == 0) {
      return Observed.unknown(
          loopback
              ? "a loopback interface has none, for there is nobody else on its link"
              : "the interface has none, or the system does not tell");
    }
    return Observed.known(HexFormat.ofDelimiter(":").formatHex(address));
  }
}
