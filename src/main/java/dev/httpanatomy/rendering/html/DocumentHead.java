package dev.httpanatomy.rendering.html;

/// How every page of ours begins, up to its body.
final class DocumentHead {

  private DocumentHead() {}

  /// @param language the tag of the language it is in
  /// @param stylesheets paths of those that this kind of page has besides the common one
  static void write(Markup html, String language, String title, String... stylesheets) {
    html.doctype().open("html", "lang", language);
    html.open("head").empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.put("title", title + " · HTTP Anatomy");
    html.empty("link", "rel", "icon", "href", "/favicon.svg", "type", "image/svg+xml");
    html.empty("link", "rel", "stylesheet", "href", "/anatomy.css");
    for (String stylesheet : stylesheets) {
      html.empty("link", "rel", "stylesheet", "href", stylesheet);
    }
    html.put("script", "", "src", "/anatomy.js", "defer", "");
    html.close("head");
  }
}
