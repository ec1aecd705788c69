package dev.httpanatomy.access;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Who asks, as far as it can be told.
///
/// @param peer the address that the connection comes from
/// @param host the Host field's value
/// @param forwarded whether a proxy says that it asks for somebody else
/// @param tokens the tokens that the request holds, wherever in it
public record Caller(
    InetAddress peer, Optional<String> host, boolean forwarded, List<String> tokens) {

  private static final List<String> LOCAL_NAMES = List.of("localhost", "127.0.0.1", "[::1]");

  /// Whether the request was made on this machine, by and for somebody on it.
  ///
  /// An address of the loopback network is not enough: a proxy on this machine asks for others, and
  /// a page from elsewhere can have a browser here ask under a name that it lets point here ("DNS
  /// rebinding"), which the Host field then holds.
  public boolean isLocal() {
    return peer.isLoopbackAddress()
        && !forwarded
        && host.map(Caller::withoutPort).map(LOCAL_NAMES::contains).orElse(true);
  }

  private static String withoutPort(String authority) {
    int colon = authority.lastIndexOf(':');
    boolean port = colon > authority.lastIndexOf(']');
    String name = port ? authority.substring(0, colon) : authority;
    return name.toLowerCase(Locale.ROOT);
  }
}
