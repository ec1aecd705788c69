package dev.httpanatomy.rendering.html;

import dev.httpanatomy.reference.EntryWords;
import dev.httpanatomy.reference.Words;

/// What all pages of the reference have around them: the head, the bar that leads to its lists, and
/// the end.
///
/// What it looks like is in `static/anatomy.css` and `static/reference.css`.
final class ReferenceFrame {

  private ReferenceFrame() {}

  /// Begins a page, up to its heading.
  static void open(Markup html, Words words, String title) {
    EntryWords labels = EntryWords.beside(words);
    html.doctype().open("html", "lang", words.language());
    html.open("head").empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.put("title", title + " · HTTP Anatomy");
    html.empty("link", "rel", "icon", "href", "/favicon.svg", "type", "image/svg+xml");
    html.empty("link", "rel", "stylesheet", "href", "/anatomy.css");
    html.empty("link", "rel", "stylesheet", "href", "/reference.css");
    html.close("head").open("body").open("header", "class", "bar");
    html.put("a", "HTTP Anatomy", "href", "/", "class", "brand");
    html.open("nav", "aria-label", labels.label("reference"));
    html.put("a", labels.label("headers"), "href", "/reference/headers").text(" ");
    html.put("a", labels.label("methods"), "href", "/reference/methods").text(" ");
    html.put("a", labels.label("statuses"), "href", "/reference/statuses").text(" ");
    html.put("a", labels.label("findings"), "href", "/findings");
    html.close("nav").close("header").open("main").put("h1", title);
  }

  /// Ends a page.
  static String close(Markup html) {
    html.close("main").close("body").close("html");
    return html.taken();
  }
}
