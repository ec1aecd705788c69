package dev.httpanatomy.web;

import dev.httpanatomy.access.ListingAccess;
import dev.httpanatomy.listening.SocketAddresses;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The token that lets somebody elsewhere list captures: the configured one, else one made at
/// start, which the log shows with a link that is ready to use.
@Component
class ListingToken {

  private static final Logger LOG = LoggerFactory.getLogger(ListingToken.class);

  private final boolean configured;
  private final String value;
  private final @Nullable InetAddress address;

  ListingToken(AnatomyProperties properties, ServerProperties server) {
    this.address = server.getAddress();
    String token = properties.access().token();
    this.configured = token != null && !token.isBlank();
    this.value = configured && token != null ? token : ListingAccess.newToken();
  }

  String value() {
    return value;
  }

  /// A configured token is a secret that somebody keeps, so it is not shown.
  @EventListener
  void show(WebServerInitializedEvent event) {
    if (configured) {
      LOG.info("captures are listed on this machine, and elsewhere with the configured token");
    } else {
      LOG.info(
          "captures are listed on this machine, and elsewhere with this token: {}",
          link(address, event.getWebServer().getPort(), value));
    }
  }

  /// Where the server has an address of its own, that reaches it. Else any of the machine's does,
  /// and a container doesn't know by which name and port it is reached, so the reader is told.
  static String link(@Nullable InetAddress address, int port, String token) {
    String path = "/?token=" + token;
    return address == null || address.isAnyLocalAddress()
        ? "http://localhost:%d%s (from elsewhere, another host and maybe port)"
            .formatted(port, path)
        : "http://" + SocketAddresses.text(new InetSocketAddress(address, port)) + path;
  }
}
