package dev.httpanatomy.httpbin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;

/// Answers errors: httpbin with a page, go-httpbin with JSON, and for what its router refuses with
/// a line of text.
final class ErrorReplies {

  private static final String PLAIN = "text/plain; charset=utf-8";

  private ErrorReplies() {}

  static Reply of(Dialect dialect, HttpbinError error) {
    if (!dialect.isGo()) {
      return page(error.status(), error.detail().orElse(""));
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("status_code", error.status());
    object.put("error", reason(error.status()));
    error.detail().ifPresent(detail -> object.put("detail", detail));
    return Reply.json(dialect, error.status(), object);
  }

  static Reply notFound(Dialect dialect) {
    return dialect.isGo()
        ? Reply.text(404, PLAIN, "404 page not found\n")
        : page(404, "there is no such endpoint");
  }

  static Reply methodNotAllowed(Dialect dialect, String allowed) {
    Reply reply =
        dialect.isGo()
            ? Reply.text(405, PLAIN, "Method Not Allowed\n")
            : page(405, "this endpoint has other methods, see the field Allow");
    return reply.with("Allow", allowed);
  }

  private static Reply page(int status, String detail) {
    String title = status + " " + reason(status);
    String page =
        """
        <!doctype html>
        <html lang="en">
        <title>%s</title>
        <h1>%s</h1>
        <p>%s</p>
        """
            .formatted(title, reason(status), escape(detail));
    return Reply.text(status, "text/html; charset=utf-8", page);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String reason(int status) {
    HttpStatus known = HttpStatus.resolve(status);
    return known == null ? "Error" : known.getReasonPhrase();
  }
}
