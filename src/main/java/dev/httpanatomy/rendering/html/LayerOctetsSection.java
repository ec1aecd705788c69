package dev.httpanatomy.rendering.html;

import dev.httpanatomy.host.Observed;
import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.inspection.layers.Layer;
import dev.httpanatomy.inspection.layers.LayerOctets;
import dev.httpanatomy.inspection.layers.Layers;
import dev.httpanatomy.rendering.Figures;
import dev.httpanatomy.rendering.LayerWords;
import dev.httpanatomy.wording.Sentence;
import java.util.List;

/// What each layer adds to the octets on the wire: one bar of them all, and a table.
final class LayerOctetsSection {

  private static final int WIDTH = 1000;
  private static final int HEIGHT = 10;

  private LayerOctetsSection() {}

  static void write(Markup html, Layers layers) {
    html.open("section", "id", "octets", "aria-labelledby", "octets-title");
    html.put("h2", layers.explainer().say("Octets on the wire"), "id", "octets-title");
    html.put("p", layers.explainer().say(LayerWords.payload(layers)), "class", "sizes");
    bar(html, layers);
    table(html, layers);
    html.close("section");
  }

  /// Says nothing that the table does not say too.
  private static void bar(Markup html, Layers layers) {
    openBar(html, "wire");
    double x = 0;
    for (Layer layer : layers.layers()) {
      double width = layers.wire().share(layer).value().orElse(0.0) * WIDTH;
      rect(html, layer, x, x + width);
      x += width;
    }
    html.close("svg");
  }

  private static void openBar(Markup html, String barClass) {
    html.open(
        "svg",
        "viewBox",
        "0 0 " + WIDTH + " " + HEIGHT,
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true",
        "class",
        barClass);
  }

  private static void rect(Markup html, Layer layer, double from, double to) {
    html.empty(
        "rect",
        "class",
        layer.level().word(),
        "x",
        Long.toString(Math.round(from)),
        "y",
        "0",
        "width",
        Long.toString(Math.round(to) - Math.round(from)),
        "height",
        Integer.toString(HEIGHT));
  }

  private static void table(Markup html, Layers layers) {
    html.open("table", "class", "wire-octets");
    Explainer explainer = layers.explainer();
    html.put("caption", explainer.say("Octets of each layer"));
    html.open("thead").open("tr");
    List<Sentence> columns =
        Sentence.all("layer", "moves", "received", "sent", "in all", "of the wire");
    for (Sentence column : columns) {
      html.put("th", explainer.say(column), "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
    layers.layers().forEach(layer -> row(html, layers, layer));
    html.open("tr", "class", "sum")
        .put("th", explainer.say("on the wire"), "scope", "row")
        .put("td", "");
    numbers(html, layers.wire().received(), layers.wire().sent());
    html.put("td", "").close("tr").close("tbody").close("table");
  }

  private static void row(Markup html, Layers layers, Layer layer) {
    Explainer explainer = layers.explainer();
    html.open("tr").open("th", "scope", "row");
    openBar(html, "swatch");
    rect(html, layer, 0, WIDTH);
    html.close("svg").text(explainer.say(LayerWords.added(layer))).close("th");
    html.put("td", explainer.say(LayerWords.unit(layer, true)));
    switch (layer.octets()) {
      case Observed.Known<LayerOctets>(LayerOctets octets) -> {
        numbers(html, octets.received(), octets.sent());
        String share = layers.wire().share(layer).map(Figures::percent).value().orElse("");
        html.put("td", share);
      }
      case Observed.Unknown<LayerOctets>(Sentence reason) ->
          html.put("td", explainer.say("unknown: {0}", reason), "colspan", "4", "class", "unknown");
    }
    html.close("tr");
  }

  private static void numbers(Markup html, long received, long sent) {
    html.put("td", Figures.grouped(received)).put("td", Figures.grouped(sent));
    html.put("td", Figures.grouped(received + sent));
  }
}
