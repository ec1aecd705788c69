package dev.httpanatomy.rendering.html;

import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.inspection.layers.Layer;
import dev.httpanatomy.inspection.layers.LayerFact;
import dev.httpanatomy.inspection.layers.LayerOctets;
import dev.httpanatomy.inspection.layers.Level;
import dev.httpanatomy.inspection.layers.Value;
import dev.httpanatomy.rendering.Figures;
import dev.httpanatomy.rendering.LayerWords;
import dev.httpanatomy.wording.Sentence;
import java.util.List;
import java.util.Locale;

/// What there is to say of one layer: a row a fact, and at the end what is unknown, by reason.
final class LayerSection {

  private LayerSection() {}

  static void write(Markup html, Layer layer, Explainer explainer) {
    String id = layer.level().word();
    html.open("section", "id", id, "class", "layer", "aria-labelledby", id + "-title");
    html.open("h2", "id", id + "-title");
    String level = explainer.say(LayerWords.level(layer));
    String title = level.substring(0, 1).toUpperCase(Locale.ROOT) + level.substring(1);
    html.text(
        layer
            .protocol()
            .value()
            .map(name -> explainer.say("{0}: {1}", title, LayerWords.protocol(name)))
            .orElse(title));
    html.close("h2").open("p", "class", "sizes").text(layer.duty().words() + " ");
    layer.duty().reference().ifPresent(reference -> Reference.write(html, reference));
    html.close("p").open("table", "class", "layer-facts");
    html.put("caption", explainer.say("The {0} layer, fact by fact", LayerWords.level(layer)));
    html.open("thead").open("tr");
    for (Sentence column : Sentence.all("what", "value", "meaning", "defined in")) {
      html.put("th", explainer.say(column), "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
    layer.octets().value().ifPresent(octets -> octets(html, layer, octets, explainer));
    layer.facts().forEach(fact -> row(html, fact, explainer));
    LayerWords.unknown(layer).forEach((reason, names) -> unknown(html, reason, names, explainer));
    html.close("tbody").close("table").close("section");
  }

  private static void octets(Markup html, Layer layer, LayerOctets octets, Explainer explainer) {
    boolean own = layer.level() == Level.APPLICATION;
    String name = own ? explainer.say("octets") : explainer.say("octets added");
    html.open("tr").put("th", name, "scope", "row");
    html.put("td", Figures.grouped(octets.total()));
    html.put("td", explainer.say(LayerWords.basis(octets)), "colspan", "2").close("tr");
  }

  private static void row(Markup html, LayerFact fact, Explainer explainer) {
    switch (fact.value()) {
      case Value.Text(Sentence text) -> row(html, fact, text, explainer);
      case Value.Quantity quantity -> row(html, fact, Figures.of(quantity), explainer);
      case Value.Unknown _ -> {}
    }
  }

  private static void row(Markup html, LayerFact fact, Sentence value, Explainer explainer) {
    html.open("tr").put("th", explainer.say(LayerWords.name(fact)), "scope", "row");
    html.put("td", explainer.say(value));
    html.put("td", fact.explanation().words()).open("td");
    fact.explanation().reference().ifPresent(reference -> Reference.write(html, reference));
    html.close("td").close("tr");
  }

  private static void unknown(
      Markup html, Sentence reason, List<Sentence> names, Explainer explainer) {
    html.open("tr", "class", "unknown").put("th", explainer.say("unknown"), "scope", "row");
    html.open("td", "colspan", "3");
    html.put("span", explainer.say(Sentence.joined(names)), "class", "names");
    html.text(explainer.say(": {0}", reason)).close("td").close("tr");
  }
}
