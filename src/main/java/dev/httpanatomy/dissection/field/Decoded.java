package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.uri.PctEncoded;
import dev.httpanatomy.wire.Octets;
import java.util.Optional;

/// What a node says, as a reader would write it, where that differs from its octets: text without
/// escapes and encodings, times as ISO 8601 has them.
public final class Decoded {

  private Decoded() {}

  /// The text; nothing where the octets say it themselves or no text comes out.
  ///
  /// @param in the octets that the node's span counts in
  public static Optional<String> of(Octets in, Node node) {
    Octets octets = in.slice(node.span());
    String text = octets.latin1();
    Optional<String> decoded =
        switch (node.role()) {
          case HTTP_DATE -> HttpDate.read(text).map(Object::toString);
          case QUOTED_STRING -> utf8(QuotedText.read(text));
          case SEGMENT, QUERY_NAME, QUERY_VALUE ->
              node.isLeaf() ? Optional.empty() : PctEncoded.decode(octets).utf8();
          case VALUE_CHARS -> PctEncoded.decode(octets).utf8();
          case TOKEN68, JOSE_HEADER, JWS_PAYLOAD -> Base64Text.decode(text).flatMap(Octets::utf8);
          case SF_STRING, SF_BINARY, SF_DATE, SF_DISPLAYSTRING ->
              BareValue.of(in, node).flatMap(Decoded::words);
          default -> Optional.empty();
        };
    return decoded.filter(words -> words.chars().noneMatch(Decoded::isUnreadable));
  }

  private static Optional<String> words(BareValue value) {
    return switch (value) {
      case BareValue.StringValue string -> Optional.of(string.value());
      case BareValue.BinaryValue binary -> binary.value().utf8();
      case BareValue.DateValue date -> Optional.of(date.value().toString());
      case BareValue.DisplayStringValue display -> Optional.of(display.value());
      default -> Optional.empty();
    };
  }

  private static Optional<String> utf8(String text) {
    return Octets.latin1(text).utf8();
  }

  /// Line ends are fine, in JSON above all; other controls say that this was no text.
  private static boolean isUnreadable(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
  }
}
