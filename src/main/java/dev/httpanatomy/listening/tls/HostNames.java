package dev.httpanatomy.listening.tls;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Pattern;

/// The names and addresses under which clients may reach a host.
///
/// @param names names of DNS, in ASCII
/// @param addresses IP addresses
public record HostNames(List<String> names, List<InetAddress> addresses) {

  private static final String LABEL = "[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?";
  private static final Pattern NAME = Pattern.compile(LABEL + "(\\." + LABEL + ")*");
  private static final int LONGEST_NAME = 253;

  public HostNames {
    names = List.copyOf(names);
    addresses = List.copyOf(addresses);
  }

  /// Those of this host: its own name, `localhost`, and the addresses of its interfaces.
  ///
  /// @param more others, names or addresses
  /// @throws IllegalArgumentException if one of these is neither
  public static HostNames ofThisHost(List<String> more) {
    SequencedSet<String> names = new LinkedHashSet<>();
    SequencedSet<InetAddress> addresses = new LinkedHashSet<>();
    for (String each : more) {
      add(each, names, addresses);
    }
    names.add("localhost");
    try {
      String own = InetAddress.getLocalHost().getHostName();
      if (isName(own)) {
        names.add(own);
      }
    } catch (UnknownHostException noName) {
      // A host need not know an address of its own name.
    }
    try {
      NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(address -> !address.isLinkLocalAddress())
          .forEach(addresses::add);
    } catch (SocketException noInterfaces) {
      addresses.add(InetAddress.getLoopbackAddress());
    }
    return new HostNames(new ArrayList<>(names), new ArrayList<>(addresses));
  }

  private static void add(
      String each, SequencedSet<String> names, SequencedSet<InetAddress> addresses) {
    try {
      addresses.add(InetAddress.ofLiteral(each));
    } catch (IllegalArgumentException noAddress) {
      if (!isName(each)) {
        throw new IllegalArgumentException(each + " is neither a host name nor an IP address");
      }
      names.add(each);
    }
  }

  private static boolean isName(String text) {
    return text.length() <= LONGEST_NAME && NAME.matcher(text).matches();
  }
}
