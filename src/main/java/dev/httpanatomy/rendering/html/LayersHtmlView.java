package dev.httpanatomy.rendering.html;

import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.inspection.layers.Layer;
import dev.httpanatomy.inspection.layers.Layers;
import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.rendering.LayerWords;
import dev.httpanatomy.rendering.LayersView;

/// A connection's layers as a page: what each adds to the wire, and what there is to say of each.
///
/// What it looks like is in `static/anatomy.css` and `static/layers.css`.
public final class LayersHtmlView implements LayersView {

  private final Markup html = new Markup();

  @Override
  public String mediaType() {
    return "text/html;charset=utf-8";
  }

  @Override
  public String render(Layers layers) {
    Connection.Head connection = layers.connection();
    Explainer explainer = layers.explainer();
    String title = explainer.say("Layers of {0}", connection.remote() + " → " + connection.local());
    DocumentHead.write(html, explainer.language(), title, "/layers.css");
    html.open("body");
    bar(layers);
    html.open("main").put("h1", title);
    html.put("p", explainer.say(LayerWords.head(connection)), "class", "sizes");
    LayerOctetsSection.write(html, layers);
    layers.layers().forEach(layer -> LayerSection.write(html, layer, explainer));
    links("/connections/" + connection.id(), explainer);
    html.close("main").close("body").close("html");
    return html.taken();
  }

  private void bar(Layers layers) {
    html.open("header", "class", "bar").put("a", "HTTP Anatomy", "href", "/", "class", "brand");
    Explainer explainer = layers.explainer();
    html.open("nav", "aria-label", explainer.say("on this page"));
    html.put("a", explainer.say("octets"), "href", "#octets").text(" ");
    for (Layer layer : layers.layers()) {
      String level = explainer.say(LayerWords.level(layer));
      html.put("a", level, "href", "#" + layer.level().word()).text(" ");
    }
    html.close("nav").close("header");
  }

  private void links(String connection, Explainer explainer) {
    html.open("section").put("h2", explainer.say("More")).open("ul", "class", "links");
    html.open("li").put("a", explainer.say("this connection"), "href", connection).close("li");
    String diagram = explainer.say("its sequence diagram");
    html.open("li").put("a", diagram, "href", connection + "/diagram").close("li");
    html.close("ul").close("section");
  }
}
