package dev.httpanatomy.rendering.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.httpanatomy.coding.Ending;
import dev.httpanatomy.dissection.content.ContentStep;
import dev.httpanatomy.dissection.content.MessageContent;
import dev.httpanatomy.inspection.Explainer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a message's body holds: how it was decoded, and what it is made of.
///
/// @param format `form`, `multipart`, `json`, `text` or `octets`
/// @param steps the ladder from the octets on the wire to text
/// @param offsets what the offsets of `span` count in: `message`, or `decoded` for the octets of
///   the last step that gave octets
/// @param span its tree; absent where a coding could not be undone
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContentModel(
    String format, List<StepModel> steps, String offsets, @Nullable SpanModel span) {

  /// A step of the ladder.
  ///
  /// @param step `raw`, `transfer-decoded`, `content-decoded` or `text`
  /// @param name the coding that was undone, or the charset
  /// @param in how many octets went in
  /// @param out how many octets came out; of `text` characters
  /// @param ending `complete`, `truncated`, `corrupt`, `limit-of-octets`, `limit-of-ratio`,
  ///   `unknown-coding` or `unavailable`
  /// @param stoppedAt the octet of those that went in at which it stopped, if it is not complete
  /// @param words why it stopped, or what else is to be said
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record StepModel(
      String step,
      String name,
      int in,
      int out,
      String ending,
      @Nullable Integer stoppedAt,
      @Nullable String words) {

    static StepModel of(ContentStep step, Explainer explainer) {
      return new StepModel(
          step.kind().word(),
          step.name(),
          step.in(),
          step.out(),
          step.ending().word(),
          step.ending() == Ending.COMPLETE ? null : step.stoppedAt(),
          step.words().isEmpty() ? null : explainer.say(step.words()));
    }
  }

  static ContentModel of(MessageContent content, Explainer explainer) {
    return new ContentModel(
        content.format().name().toLowerCase(Locale.ROOT),
        content.steps().stream().map(step -> StepModel.of(step, explainer)).toList(),
        content.inMessage() ? "message" : "decoded",
        content.structure().map(tree -> SpanModel.of(tree, tree.root(), explainer)).orElse(null));
  }
}
