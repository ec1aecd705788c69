package dev.httpanatomy.rendering.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Framing;
import dev.httpanatomy.inspection.Explainer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A message taken apart. Offsets count from the first octet of all that was dissected with it.
///
/// @param kind `request` or `response`
/// @param start the offset of its first octet
/// @param end the offset after its last octet
/// @param complete whether it is whole
/// @param framing where it ends and why; absent where its header section has no end
/// @param span its tree
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageModel(
    String kind,
    int start,
    int end,
    boolean complete,
    @Nullable FramingModel framing,
    SpanModel span) {

  /// Where a message ends, RFC 9112 §6.3.
  ///
  /// @param kind `none`, `content-length`, `chunked`, `until-close` or `tunnel`
  /// @param reason why that applied
  public record FramingModel(String kind, String reason) {

    static FramingModel of(Framing framing, Explainer explainer) {
      String kind = framing.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      return new FramingModel(kind, explainer.say(framing.reason().words()));
    }
  }

  static MessageModel of(Dissection message, Explainer explainer) {
    return new MessageModel(
        message.kind().word(),
        message.span().start(),
        message.span().end(),
        message.complete(),
        message.framing().map(framing -> FramingModel.of(framing, explainer)).orElse(null),
        SpanModel.of(message, message.root(), explainer));
  }
}
