package dev.httpanatomy.httpbin;

/// A redirect as the dialects write it: httpbin with a page that links to the place.
public final class Redirection {

  private Redirection() {}

  /// The status 302 and the place.
  ///
  /// @param location a URI reference
  public static Reply found(String location, Dialect dialect) {
    if (dialect.isGo()) {
      return Reply.empty(302).with("Location", location);
    }
    String escaped = location.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    String page =
        """
        <!doctype html>
        <html lang="en">
        <title>Redirecting...</title>
        <h1>Redirecting...</h1>
        <p>What you asked for is at <a href="%s">%s</a>.</p>
        """
            .formatted(escaped, escaped);
    return Reply.text(302, "text/html; charset=utf-8", page).with("Location", location);
  }
}
