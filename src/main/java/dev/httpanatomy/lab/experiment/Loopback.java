package dev.httpanatomy.lab.experiment;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/// Where all experiments take place. It is IPv4, for the sizes of its headers are known then.
final class Loopback {

  private static final byte[] ADDRESS = {127, 0, 0, 1};

  private Loopback() {}

  /// A port that the system chooses.
  static InetSocketAddress anyPort() throws UnknownHostException {
    return new InetSocketAddress(InetAddress.getByAddress(ADDRESS), 0);
  }
}
