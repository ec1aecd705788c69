package dev.httpanatomy.listening;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/// Addresses as people write them.
public final class SocketAddresses {

  private SocketAddresses() {}

  /// `127.0.0.1:8080` or `[::1]:8080`; `unknown` for what is no IP address.
  public static String text(@Nullable SocketAddress address) {
    if (!(address instanceof InetSocketAddress inet) || inet.isUnresolved()) {
      return "unknown";
    }
    String host = inet.getAddress().getHostAddress();
    return inet.getAddress() instanceof Inet6Address
        ? "[" + compressed(host) + "]:" + inet.getPort()
        : host + ":" + inet.getPort();
  }

  /// The longest run of zero groups as `::`, RFC 5952 §4.2.
  private static String compressed(String address) {
    String[] zoned = address.split("%", 2);
    String[] groups = zoned[0].split(":");
    int bestStart = -1;
    int bestLength = 1;
    for (int start = 0; start < groups.length; start++) {
      int end = start;
      while (end < groups.length && groups[end].equals("0")) {
        end++;
      }
      if (end - start > bestLength) {
        bestStart = start;
        bestLength = end - start;
      }
    }
    String zone = zoned.length == 2 ? "%" + zoned[1] : "";
    if (bestStart < 0) {
      return String.join(":", groups) + zone;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bestStart; i++) {
      text.append(i == 0 ? "" : ":").append(groups[i]);
    }
    text.append("::");
    for (int i = bestStart + bestLength; i < groups.length; i++) {
      text.append(i == bestStart + bestLength ? "" : ":").append(groups[i]);
    }
    return text + zone;
  }
}
