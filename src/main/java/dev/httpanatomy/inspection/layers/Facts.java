package dev.httpanatomy.inspection.layers;

import dev.httpanatomy.host.Observed;
import dev.httpanatomy.host.Unit;
import dev.httpanatomy.inspection.Explanation;
import dev.httpanatomy.reference.LayerFactEntry;
import dev.httpanatomy.reference.Registries;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.wording.Sentence;
import java.util.ArrayList;
import java.util.List;

/// The facts of one layer in the making, each with what the reference says of it.
final class Facts {

  private final Words words;
  private final List<LayerFact> list = new ArrayList<>();

  /// @param words the language to explain in
  Facts(Words words) {
    this.words = words;
  }

  /// What the reference says of a fact, or of a layer as a whole.
  static Explanation explain(Words words, String name) {
    return new Explanation(
        words.layerFact(name).orElse(name),
        Registries.layerFact(name).map(LayerFactEntry::reference));
  }

  Facts add(String name, Value value) {
    return addAs(name, name, value);
  }

  /// Adds a fact of which there are several kinds.
  ///
  /// @param kind the name in the reference of what there is to say of it
  Facts addAs(String name, String kind, Value value) {
    list.add(new LayerFact(name, value, explain(words, kind)));
    return this;
  }

  Facts text(String name, Observed<String> value) {
    return add(name, Value.text(value));
  }

  Facts words(String name, Observed<Sentence> value) {
    return add(name, Value.words(value));
  }

  Facts quantity(String name, Observed<Long> value, Unit unit) {
    return add(name, Value.quantity(value, unit));
  }

  Facts quantity(String name, long value, Unit unit) {
    return add(name, new Value.Quantity(value, unit));
  }

  List<LayerFact> list() {
    return list;
  }
}
