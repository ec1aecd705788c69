package dev.httpanatomy.rendering.text;

import dev.httpanatomy.host.Observed;
import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.inspection.layers.Layer;
import dev.httpanatomy.inspection.layers.LayerFact;
import dev.httpanatomy.inspection.layers.LayerOctets;
import dev.httpanatomy.inspection.layers.Layers;
import dev.httpanatomy.inspection.layers.Level;
import dev.httpanatomy.inspection.layers.Value;
import dev.httpanatomy.rendering.Figures;
import dev.httpanatomy.rendering.LayerWords;
import dev.httpanatomy.rendering.LayersView;
import dev.httpanatomy.wording.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A connection's layers as text for a terminal of 100 columns: what each adds to the wire, and
/// what there is to say of each.
public final class LayersTextView implements LayersView {

  // The columns of what a layer adds: where words begin, and where numbers end.
  private static final int UNIT = 17;
  private static final int RECEIVED_END = 40;
  private static final int SENT_END = 52;
  private static final int TOTAL_END = 64;
  private static final int SHARE_END = 73;
  private static final int BAR = 75;

  // The columns of facts.
  private static final int VALUE = 25;
  private static final int WORDS = 48;

  private final boolean colour;

  /// @param colour whether to colour the text with ANSI codes
  public LayersTextView(boolean colour) {
    this.colour = colour;
  }

  @Override
  public String mediaType() {
    return "text/plain;charset=utf-8";
  }

  @Override
  public String render(Layers layers) {
    Page page = new Page();
    page.line()
        .add(layers.connection().remote() + " → " + layers.connection().local(), Ink.HEADING)
        .add("   " + layers.explainer().say(LayerWords.head(layers.connection())));
    page.blank();
    octets(page, layers);
    for (Layer layer : layers.layers()) {
      page.blank();
      layer(page, layer, layers.explainer());
    }
    return page.text(colour);
  }

  // ---- what each layer adds

  private static void octets(Page page, Layers layers) {
    Explainer explainer = layers.explainer();
    Line heading = page.line().add(explainer.say("OCTETS"), Ink.HEADING);
    heading.to(UNIT).add(explainer.say("of each"));
    number(heading, explainer.say("received"), RECEIVED_END);
    number(heading, explainer.say("sent"), SENT_END);
    number(heading, explainer.say("in all"), TOTAL_END);
    number(heading, explainer.say("share"), SHARE_END);
    rule(page);
    for (Layer layer : layers.layers()) {
      octets(page, layers, layer);
    }
    Line sum = page.line().add(explainer.say("on the wire"), Ink.HEADING);
    numbers(sum, layers.wire().received(), layers.wire().sent());
    page.blank();
    Line payload = page.line().add(explainer.say("payload"), Ink.HEADING).to(UNIT);
    payload.add(explainer.say(LayerWords.payload(layers)));
  }

  private static void octets(Page page, Layers layers, Layer layer) {
    Explainer explainer = layers.explainer();
    Line line = page.line().add(explainer.say(LayerWords.added(layer)), Ink.KEY);
    line.to(UNIT).add(explainer.say(LayerWords.unit(layer, false)));
    switch (layer.octets()) {
      case Observed.Known<LayerOctets>(LayerOctets octets) -> {
        numbers(line, octets.received(), octets.sent());
        layers
            .wire()
            .share(layer)
            .value()
            .ifPresent(share -> {
              number(line, Figures.percent(share), SHARE_END);
              line.to(BAR).add("█".repeat(cells(share)), ink(layer));
            });
      }
      case Observed.Unknown<LayerOctets>(Sentence reason) -> {
        number(line, explainer.say("unknown"), TOTAL_END);
        page.paragraph(explainer.say(reason), UNIT, Page.COLUMNS, Ink.WARNING);
      }
    }
  }

  private static int cells(double share) {
    return (int) Math.round(share * (Page.COLUMNS - BAR));
  }

  private static void numbers(Line line, long received, long sent) {
    number(line, Figures.grouped(received), RECEIVED_END);
    number(line, Figures.grouped(sent), SENT_END);
    number(line, Figures.grouped(received + sent), TOTAL_END);
  }

  private static void number(Line line, String text, int end) {
    line.right(text, end, Ink.PLAIN);
  }

  private static Ink ink(Layer layer) {
    return layer.level() == Level.APPLICATION ? Ink.VALUE : Ink.NOTE;
  }

  // ---- what there is to say of one

  private static void layer(Page page, Layer layer, Explainer explainer) {
    String level = explainer.say(LayerWords.level(layer)).toUpperCase(Locale.ROOT);
    Line heading = page.line().add(level, Ink.HEADING);
    layer
        .protocol()
        .value()
        .map(LayerWords::protocol)
        .ifPresent(protocol -> heading.add("   " + explainer.say(protocol)));
    heading.right(layer.duty().reference().orElse(""), Page.COLUMNS, Ink.FAINT);
    page.line().add(layer.duty().words(), Ink.FAINT);
    rule(page);
    layer
        .octets()
        .value()
        .ifPresent(octets -> {
          String name =
              layer.level() == Level.APPLICATION
                  ? explainer.say("octets")
                  : explainer.say("octets added");
          String value = Figures.grouped(octets.total());
          String basis = explainer.say(LayerWords.basis(octets));
          row(page, name, value, basis, Optional.empty());
        });
    for (LayerFact fact : layer.facts()) {
      switch (fact.value()) {
        case Value.Text(Sentence text) -> row(page, fact, text, explainer);
        case Value.Quantity quantity -> row(page, fact, Figures.of(quantity), explainer);
        case Value.Unknown _ -> {}
      }
    }
    LayerWords.unknown(layer)
        .forEach((reason, names) -> {
          Line line = page.line().add(explainer.say("unknown"), Ink.WARNING);
          String all = explainer.say(Sentence.joined(names));
          List<String> parts = Words.wrap(all, Page.COLUMNS - VALUE);
          line.to(VALUE).add(parts.getFirst(), Ink.KEY);
          parts.stream().skip(1).forEach(part -> page.line().to(VALUE).add(part, Ink.KEY));
          page.paragraph(explainer.say(reason), VALUE, Page.COLUMNS, Ink.PLAIN);
        });
  }

  private static void row(Page page, LayerFact fact, Sentence value, Explainer explainer) {
    row(
        page,
        explainer.say(LayerWords.name(fact)),
        explainer.say(value),
        fact.explanation().words(),
        fact.explanation().reference());
  }

  private static void row(
      Page page, String name, String value, String words, Optional<String> reference) {
    Line line = page.line().add(name, Ink.KEY).to(VALUE).add(value, Ink.VALUE);
    int end = reference.isPresent() ? Page.COLUMNS - MessageText.REFERENCE_WIDTH : Page.COLUMNS;
    List<String> parts = Words.wrap(words, end - WORDS);
    // A long value has its words below it.
    Line first = line.width() + 1 < WORDS ? line : page.line();
    first.to(WORDS).add(parts.getFirst());
    first.right(reference.orElse(""), Page.COLUMNS, Ink.FAINT);
    parts.stream().skip(1).forEach(part -> page.line().to(WORDS).add(part));
  }

  private static void rule(Page page) {
    page.line().add("━".repeat(Page.COLUMNS), Ink.FAINT);
  }
}
