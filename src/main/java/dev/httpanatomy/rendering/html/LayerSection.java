package dev.httpanatomy.rendering.html;

import dev.httpanatomy.inspection.layers.Layer;
import dev.httpanatomy.inspection.layers.LayerFact;
import dev.httpanatomy.inspection.layers.LayerOctets;
import dev.httpanatomy.inspection.layers.Level;
import dev.httpanatomy.inspection.layers.Value;
import dev.httpanatomy.rendering.Figures;
import dev.httpanatomy.rendering.LayerWords;
import java.util.List;
import java.util.Locale;

/// What there is to say of one layer: a row a fact, and at the end what is unknown, by reason.
final class LayerSection {

  private LayerSection() {}

  static void write(Markup html, Layer layer) {
    String id = layer.level().word();
    html.open("section", "id", id, "class", "layer", "aria-labelledby", id + "-title");
    html.open("h2", "id", id + "-title");
    html.text(id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1));
    layer.protocol().value().ifPresent(protocol -> html.text(": " + protocol));
    html.close("h2").open("p", "class", "sizes").text(layer.duty().words() + " ");
    layer.duty().reference().ifPresent(reference -> Reference.write(html, reference));
    html.close("p").open("table", "class", "layer-facts");
    html.put("caption", "The " + id + " layer, fact by fact");
    html.open("thead").open("tr");
    for (String column : List.of("what", "value", "meaning", "defined in")) {
      html.put("th", column, "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
    layer.octets().value().ifPresent(octets -> octets(html, layer, octets));
    layer.facts().forEach(fact -> row(html, fact));
    LayerWords.unknown(layer).forEach((reason, names) -> unknown(html, reason, names));
    html.close("tbody").close("table").close("section");
  }

  private static void octets(Markup html, Layer layer, LayerOctets octets) {
    boolean own = layer.level() == Level.APPLICATION;
    html.open("tr").put("th", own ? "octets" : "octets added", "scope", "row");
    html.put("td", Figures.grouped(octets.total()));
    html.put("td", LayerWords.basis(octets), "colspan", "2").close("tr");
  }

  private static void row(Markup html, LayerFact fact) {
    switch (fact.value()) {
      case Value.Text(String text) -> row(html, fact, text);
      case Value.Quantity quantity -> row(html, fact, Figures.of(quantity));
      case Value.Unknown _ -> {}
    }
  }

  private static void row(Markup html, LayerFact fact, String value) {
    html.open("tr").put("th", LayerWords.name(fact), "scope", "row").put("td", value);
    html.put("td", fact.explanation().words()).open("td");
    fact.explanation().reference().ifPresent(reference -> Reference.write(html, reference));
    html.close("td").close("tr");
  }

  private static void unknown(Markup html, String reason, List<String> names) {
    html.open("tr", "class", "unknown").put("th", "unknown", "scope", "row");
    html.open("td", "colspan", "3").put("span", String.join(", ", names), "class", "names");
    html.text(": " + reason).close("td").close("tr");
  }
}
