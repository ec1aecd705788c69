package dev.httpanatomy.rendering.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.content.MeantText;
import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.inspection.Explanation;
import dev.httpanatomy.rendering.ShownLeaves;
import dev.httpanatomy.wire.Hex;
import dev.httpanatomy.wire.Octets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A named range of octets and the ranges it is made of.
///
/// @param role what it is, as RFC 9112 and RFC 9110 name it
/// @param start the offset of its first octet
/// @param end the offset after its last octet
/// @param meaning one phrase for a reader; only where there is more to say than the role does
/// @param reference where that is defined
/// @param text the octets of a leaf, field-value, path or query, where they are well-formed UTF-8
/// @param hex the octets of any other of these, in hexadecimal digits
/// @param decoded what it says without escapes and encodings; only where that differs
/// @param children the parts, which cover it without gap or overlap; only of what is no leaf
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
  "role",
  "start",
  "end",
  "meaning",
  "reference",
  "text",
  "hex",
  "decoded",
  "children"
})
public record SpanModel(
    String role,
    int start,
    int end,
    @Nullable String meaning,
    @Nullable String reference,
    @Nullable String text,
    @Nullable String hex,
    @Nullable String decoded,
    @Nullable List<SpanModel> children) {

  static SpanModel of(Dissection message, Node node, Explainer explainer) {
    Optional<Explanation> explanation =
        switch (node.role()) {
          case METHOD, REQUEST_TARGET, STATUS_CODE, FIELD_LINE, HTTP_VERSION, UNPARSED ->
              Optional.of(explainer.explain(message, node));
          default -> Optional.empty();
        };
    Octets octets = message.octets(node);
    boolean whole = ShownLeaves.isWhole(node);
    Optional<String> text = whole ? octets.utf8() : Optional.empty();
    return new SpanModel(
        node.role().grammarName(),
        node.span().start(),
        node.span().end(),
        explanation.map(Explanation::words).orElse(null),
        explanation.flatMap(Explanation::reference).orElse(null),
        text.orElse(null),
        whole && text.isEmpty() ? Hex.of(octets) : null,
        MeantText.of(message.octets(), node).orElse(null),
        node.isLeaf()
            ? null
            : node.children().stream().map(child -> of(message, child, explainer)).toList());
  }
}
