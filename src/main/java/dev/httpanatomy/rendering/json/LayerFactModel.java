package dev.httpanatomy.rendering.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.httpanatomy.host.Unit;
import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.inspection.layers.LayerFact;
import dev.httpanatomy.inspection.layers.Value;
import dev.httpanatomy.wording.Sentence;
import org.jspecify.annotations.Nullable;

/// Something to be said of a connection at one layer: a text, a number, or why it is unknown.
///
/// @param name what it is, as `round-trip-time`
/// @param text a word or a name
/// @param number a number
/// @param unit what the number counts, as `microseconds`; absent where it is a name, as a port
/// @param unknown why there is neither
/// @param meaning what it means
/// @param reference where it is defined
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LayerFactModel(
    String name,
    @Nullable String text,
    @Nullable Long number,
    @Nullable String unit,
    @Nullable String unknown,
    String meaning,
    @Nullable String reference) {

  static LayerFactModel of(LayerFact fact, Explainer explainer) {
    return switch (fact.value()) {
      case Value.Text(Sentence text) -> of(fact, explainer.say(text), null, null, null);
      case Value.Quantity(long number, Unit unit) ->
          of(fact, null, number, unit == Unit.NUMBER ? null : unit.word(), null);
      case Value.Unknown(Sentence reason) -> of(fact, null, null, null, explainer.say(reason));
    };
  }

  private static LayerFactModel of(
      LayerFact fact,
      @Nullable String text,
      @Nullable Long number,
      @Nullable String unit,
      @Nullable String unknown) {
    return new LayerFactModel(
        fact.name(),
        text,
        number,
        unit,
        unknown,
        fact.explanation().words(),
        fact.explanation().reference().orElse(null));
  }
}
