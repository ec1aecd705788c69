package dev.httpanatomy.httpbin.websocket;

import dev.httpanatomy.httpbin.HttpbinError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.Collections;
import java.util.Enumeration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a client has to say to open a socket (RFC 6455 §4.2.1).
final class OpeningHandshake {

  private static final String VERSION = "13";
  private static final int KEY_OCTETS = 16;

  private OpeningHandshake() {}

  /// @throws HttpbinError 400 if something is missing
  static void check(HttpServletRequest request, HttpServletResponse response) {
    require(request.getMethod().equals("GET"), "the method is GET");
    require(request.getProtocol().equals("HTTP/1.1"), "the version is HTTP/1.1");
    require(has(request.getHeaders("Upgrade"), "websocket"), "there is Upgrade: websocket");
    require(has(request.getHeaders("Connection"), "upgrade"), "there is Connection: upgrade");
    if (!VERSION.equals(request.getHeader("Sec-WebSocket-Version"))) {
      // §4.4
      response.setHeader("Sec-WebSocket-Version", VERSION);
      throw HttpbinError.of(400, "to open a WebSocket, Sec-WebSocket-Version is 13");
    }
    require(
        isKey(request.getHeader("Sec-WebSocket-Key")),
        "Sec-WebSocket-Key is there, 16 octets in Base64");
  }

  private static void require(boolean fulfilled, String what) {
    if (!fulfilled) {
      throw HttpbinError.of(400, "to open a WebSocket, " + what);
    }
  }

  private static boolean has(Enumeration<String> values, String token) {
    return Collections.list(values).stream()
        .flatMap(value -> Stream.of(value.split(",")))
        .anyMatch(each -> each.strip().equalsIgnoreCase(token));
  }

  private static boolean isKey(@Nullable String key) {
    try {
      return key != null && Base64.getDecoder().decode(key.strip()).length == KEY_OCTETS;
    } catch (IllegalArgumentException noBase64) {
      return false;
    }
  }
}
