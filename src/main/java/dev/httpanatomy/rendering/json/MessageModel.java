package dev.httpanatomy.rendering.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Framing;
import dev.httpanatomy.dissection.content.MessageContent;
import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.inspection.InspectedMessage;
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
/// @param content what its body holds; only where that is more than its octets
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageModel(
    String kind,
    int start,
    int end,
    boolean complete,
    @Nullable FramingModel framing,
    SpanModel span,
    @Nullable ContentModel content) {

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

  static MessageModel of(InspectedMessage inspected, Explainer explainer) {
    Dissection message = inspected.dissection();
    return new MessageModel(
        message.kind().word(),
        message.span().start(),
        message.span().end(),
        message.complete(),
        message.framing().map(framing -> FramingModel.of(framing, explainer)).orElse(null),
        SpanModel.of(message, message.root(), explainer),
        inspected
            .content()
            .filter(MessageContent::isWorthShowing)
            .map(content -> ContentModel.of(content, explainer))
            .orElse(null));
  }
}
