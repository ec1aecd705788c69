package dev.httpanatomy.httpbin.status;

import dev.httpanatomy.httpbin.Dialect;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The answers to `/status`: what comes with some status-codes, and an empty one with the others.
final class SpecialStatuses {

  private static final String PLAIN = "text/plain; charset=utf-8";
  private static final String HTML = "text/html; charset=utf-8";
  private static final String MORE = "X-More-Info";
  private static final String CHALLENGE = "Basic realm=\"Fake Realm\"";

  private static final String TEAPOT =
      """

               ;,'
           _o_    ;:;'
       ,-.'---`.__ ;
      ((j`=====',-'
       `-\\     /
          `-=-'     I'm a teapot

      """;

  private SpecialStatuses() {}

  static Reply of(int status, HttpbinRequest request) {
    boolean go = request.dialect().isGo();
    return switch (status) {
      case 300, 308 -> go ? choices(status, request) : Reply.text(status, HTML, "");
      case 301, 302, 303, 305, 307 ->
          Reply.empty(status).with("Location", request.path("/redirect/1"));
      case 304 -> Reply.empty(status);
      case 401 -> Reply.empty(status).with("WWW-Authenticate", CHALLENGE);
      case 402 ->
          Reply.text(status, PLAIN, "Fuck you, pay me!").with(MORE, "http://vimeo.com/22053820");
      case 406 -> Reply.json(request.dialect(), status, acceptable());
      case 407 -> Reply.empty(status).with("Proxy-Authenticate", CHALLENGE);
      case 418 ->
          Reply.text(status, PLAIN, go ? "I'm a teapot!" : TEAPOT)
              .with(MORE, "http://tools.ietf.org/html/rfc2324");
      default -> Reply.text(status, go ? PLAIN : HTML, "");
    };
  }

  /// What is wrong with what was asked for.
  static Reply invalid(Dialect dialect) {
    if (!dialect.isGo()) {
      return Reply.text(400, PLAIN, "Invalid status code");
    }
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("status_code", 400);
    error.put("error", "Bad Request");
    error.put(
        "detail", "invalid status code: one or more of 100 to 599, with weights of 0 or more");
    return Reply.json(dialect, 400, error);
  }

  private static Reply choices(int status, HttpbinRequest request) {
    String image = request.path("/image/jpeg");
    String page = "<!doctype html>\n<title>Elsewhere</title>\n<p><a href=\"%s\">%s</a></p>\n";
    return Reply.text(status, HTML, page.formatted(image, image)).with("Location", image);
  }

  private static Map<String, Object> acceptable() {
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put("message", "Client did not request a supported media type.");
    reply.put(
        "accept", List.of("image/webp", "image/svg+xml", "image/jpeg", "image/png", "image/*"));
    return reply;
  }
}
