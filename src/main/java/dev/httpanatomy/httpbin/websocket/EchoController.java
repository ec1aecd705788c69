package dev.httpanatomy.httpbin.websocket;

import dev.httpanatomy.httpbin.Answers;
import dev.httpanatomy.httpbin.HttpbinController;
import dev.httpanatomy.httpbin.HttpbinError;
import dev.httpanatomy.httpbin.HttpbinRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.eclipse.jetty.ee11.servlet.ServletCoreRequest;
import org.eclipse.jetty.ee11.servlet.ServletCoreResponse;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Blocker;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.Configuration;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.core.server.WebSocketMappings;
import org.eclipse.jetty.websocket.core.server.WebSocketNegotiator;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Opens WebSockets that echo.
@HttpbinController
final class EchoController {

  private final OpenSockets sockets;
  private @Nullable WebSocketMappings upgrades;

  EchoController(OpenSockets sockets) {
    this.sockets = sockets;
  }

  @RequestMapping("/websocket/echo")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  void echo(HttpbinRequest asked, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    EchoLimits limits = EchoLimits.of(asked);
    OpeningHandshake.check(request, response);
    EchoSocket socket =
        sockets
            .open(limits)
            .orElseThrow(() -> {
              response.setHeader("Retry-After", "1");
              return HttpbinError.of(503, "too many WebSockets are open");
            });
    boolean upgraded = false;
    try {
      upgraded = upgrade(socket, limits, request, response);
    } finally {
      if (!upgraded) {
        sockets.closed(socket);
      }
    }
    if (!upgraded) {
      throw HttpbinError.of(400, "that opens no WebSocket");
    }
  }

  private boolean upgrade(
      EchoSocket socket,
      EchoLimits limits,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Request core = ServletCoreRequest.wrap(request);
    Response answer = ServletCoreResponse.wrap(core, response, false);
    Configuration.Customizer customizer =
        configuration -> {
          // Else Jetty would take larger frames and cut them up. The limit is for its close frames
          // too.
          configuration.setAutoFragment(false);
          configuration.setMaxFrameSize(Math.max(limits.fragment(), Frame.MAX_CONTROL_PAYLOAD));
          configuration.setIdleTimeout(OpenSockets.LONGEST_SILENCE);
        };
    try (Blocker.Callback done = Blocker.callback()) {
      boolean upgraded =
          upgrades(core).upgrade(new WithoutExtensions(socket), core, answer, done, customizer);
      if (upgraded) {
        done.block();
      } else {
        done.succeeded();
      }
      return upgraded;
    }
  }

  private synchronized WebSocketMappings upgrades(Request request) {
    WebSocketMappings known = upgrades;
    if (known == null) {
      known =
          new WebSocketMappings(
              WebSocketServerComponents.ensureWebSocketComponents(
                  request.getConnectionMetaData().getConnector().getServer()));
      upgrades = known;
    }
    return known;
  }

  /// Agrees to whatever a client offers but extensions.
  private record WithoutExtensions(EchoSocket socket) implements WebSocketNegotiator {

    @Override
    public FrameHandler negotiate(
        ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
      response.setExtensions(List.of());
      return socket;
    }
  }
}
