package dev.httpanatomy.httpbin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/// Lets any page read what httpbin answers, as both references do (CORS, the Fetch standard).
///
/// What is echoed to a page that sends credentials is what its own browser sent, and the cookie
/// that opens captures is not echoed.
final class Cors {

  private static final String ALLOW = "Access-Control-Allow-";
  private static final String METHODS = "GET, POST, PUT, DELETE, PATCH, OPTIONS";
  private static final String METHODS_OF_GO = "GET, POST, HEAD, PUT, DELETE, PATCH, OPTIONS";

  private Cors() {}

  static void allow(HttpServletRequest request, HttpServletResponse response, Dialect dialect) {
    String origin = request.getHeader("Origin");
    response.setHeader(ALLOW + "Origin", origin == null ? "*" : origin);
    response.setHeader(ALLOW + "Credentials", "true");
    if (origin != null) {
      // Another origin gets another answer (Fetch standard, "CORS protocol and HTTP caches").
      response.addHeader("Vary", "Origin");
    }
    if (request.getMethod().equals("OPTIONS")) {
      response.setHeader(ALLOW + "Methods", dialect.isGo() ? METHODS_OF_GO : METHODS);
      response.setHeader("Access-Control-Max-Age", "3600");
      String asked = request.getHeader("Access-Control-Request-Headers");
      if (asked != null) {
        response.setHeader(ALLOW + "Headers", asked);
      }
    }
  }

  static Reply options(Dialect dialect, String allowed) {
    return dialect.isGo()
        ? Reply.empty(200)
        : Reply.text(200, "text/html; charset=utf-8", "").with("Allow", allowed);
  }
}
