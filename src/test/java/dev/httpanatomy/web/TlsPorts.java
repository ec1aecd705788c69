package dev.httpanatomy.web;

import org.eclipse.jetty.server.ServerConnector;
import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/// Where a service under test speaks TLS.
final class TlsPorts {

  private TlsPorts() {}

  /// The port behind the one for HTTP.
  static int second(ServletWebServerApplicationContext service) {
    JettyWebServer server = (JettyWebServer) service.getWebServer();
    return ((ServerConnector) server.getServer().getConnectors()[1]).getLocalPort();
  }
}
