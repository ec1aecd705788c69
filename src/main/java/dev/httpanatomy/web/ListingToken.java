package dev.httpanatomy.web;

import dev.httpanatomy.access.ListingAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

  ListingToken(AnatomyProperties properties) {
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
          "captures are listed on this machine, and elsewhere with this token:"
              + " http://localhost:{}/?token={}",
          event.getWebServer().getPort(),
          value);
    }
  }
}
