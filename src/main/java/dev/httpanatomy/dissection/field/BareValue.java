package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.uri.PctEncoded;
import dev.httpanatomy.wire.Octets;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// The value of a bare Item of a Structured Field, RFC 9651 §3.3.
public sealed interface BareValue {

  /// RFC 9651 §3.3.1.
  record IntegerValue(long value) implements BareValue {}

  /// RFC 9651 §3.3.2.
  record DecimalValue(BigDecimal value) implements BareValue {}

  /// RFC 9651 §3.3.3, without quotes and escapes.
  record StringValue(String value) implements BareValue {}

  /// RFC 9651 §3.3.4.
  record TokenValue(String value) implements BareValue {}

  /// RFC 9651 §3.3.5.
  record BinaryValue(Octets value) implements BareValue {}

  /// RFC 9651 §3.3.6.
  record BooleanValue(boolean value) implements BareValue {}

  /// RFC 9651 §3.3.7.
  record DateValue(Instant value) implements BareValue {}

  /// RFC 9651 §3.3.8.
  record DisplayStringValue(String value) implements BareValue {}

  /// What a leaf says that has the role of a bare Item; nothing for another role, for Base64 that
  /// is none, and for a Display String that is no UTF-8.
  ///
  /// @param in the octets that the node's span counts in
  static Optional<BareValue> of(Octets in, Node leaf) {
    String text = in.slice(leaf.span()).latin1();
    return switch (leaf.role()) {
      case SF_INTEGER -> Optional.of(new IntegerValue(Long.parseLong(text)));
      case SF_DECIMAL -> Optional.of(new DecimalValue(new BigDecimal(text)));
      case SF_STRING -> Optional.of(new StringValue(QuotedText.read(text)));
      case SF_TOKEN -> Optional.of(new TokenValue(text));
      case SF_BINARY ->
          Base64Text.decode(text.substring(1, text.length() - 1)).map(BinaryValue::new);
      case SF_BOOLEAN -> Optional.of(new BooleanValue(text.equals("?1")));
      case SF_DATE ->
          Optional.of(new DateValue(Instant.ofEpochSecond(Long.parseLong(text.substring(1)))));
      case SF_DISPLAYSTRING ->
          PctEncoded.decode(in.slice(leaf.span().start() + 2, leaf.span().end() - 1))
              .utf8()
              .map(DisplayStringValue::new);
      default -> Optional.empty();
    };
  }
}
