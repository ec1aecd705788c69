package dev.httpanatomy.httpbin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Sends replies.
final class Replies {

  private Replies() {}

  /// Sends a reply in one write, with its length; to HEAD without its content.
  static void send(
      Reply reply, Dialect dialect, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean head = request.getMethod().equals("HEAD");
    response.setStatus(reply.status());
    boolean typed = false;
    for (Reply.Field field : reply.fields()) {
      if (field.name().equalsIgnoreCase(Reply.CONTENT_TYPE)) {
        if (typed) {
          // The servlet's response would replace the first one.
          ExactFields.response(request).getHeaders().add(field.name(), field.value());
        } else {
          ExactFields.contentType(request, field.value());
        }
        typed = true;
      } else {
        response.addHeader(field.name(), field.value());
      }
    }
    boolean without = reply.status() == 204 || reply.status() == 304 || reply.status() < 200;
    if (head && dialect.isGo() || reply.status() == 304) {
      // Neither says a length, and Jetty would say 0 at the end.
      response.flushBuffer();
    } else if (!without) {
      response.setContentLength(reply.content().length);
    }
    if (!head && !without) {
      response.getOutputStream().write(reply.content());
    }
  }
}
