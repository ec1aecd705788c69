package dev.httpanatomy.host.kernel;

import dev.httpanatomy.host.Endpoint;
import dev.httpanatomy.host.HostFacts;
import dev.httpanatomy.host.Link;
import dev.httpanatomy.host.Observed;
import dev.httpanatomy.host.TcpInfo;
import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.Transport;
import dev.httpanatomy.wording.Sentence;
import java.nio.file.Path;
import java.util.Optional;

/// Looks at a connection from outside of what passes it.
public final class HostObserver {

  private final TcpInfoReader sockets;
  private final Interfaces interfaces;

  /// Looks where Linux keeps such things; elsewhere there is less to see.
  public HostObserver() {
    this(Path.of("/proc/self"), Path.of("/sys/class/net"));
  }

  /// @param process what the kernel shows of this process, `/proc/self`
  /// @param interfaces what it shows of interfaces, `/sys/class/net`
  HostObserver(Path process, Path interfaces) {
    this.sockets = new TcpInfoReader(process);
    this.interfaces = new Interfaces(new InterfaceFiles(interfaces));
  }

  /// What there is to know now. Never throws.
  public HostFacts observe(Connection.Head connection) {
    Optional<Endpoint> local = Endpoint.parse(connection.local());
    Optional<Endpoint> remote = Endpoint.parse(connection.remote());
    if (local.isEmpty() || remote.isEmpty()) {
      Sentence reason = Sentence.of("the connection is not between two IP addresses");
      return new HostFacts(Observed.unknown(reason), Observed.unknown(reason));
    }
    Observed<Link> link = interfaces.carrying(local.get(), remote.get());
    return new HostFacts(tcpInfo(connection, local.get(), remote.get()), link);
  }

  private Observed<TcpInfo> tcpInfo(Connection.Head connection, Endpoint local, Endpoint remote) {
    if (connection.transport() == Transport.UDP) {
      return Observed.unknown(
          "UDP has no connection: the kernel keeps nothing of what went to whom");
    } else if (!connection.open()) {
      return Observed.unknown("the connection is closed, and the kernel has let go of its socket");
    }
    return sockets.read(local, remote);
  }
}
