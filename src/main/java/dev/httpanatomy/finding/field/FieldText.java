package dev.httpanatomy.finding.field;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.wire.Span;
import java.util.List;

/// The value of a field-line as text, RFC 9110 §5.5.
///
/// @param text one character an octet, perhaps empty
/// @param at where it stands; where it is empty, all of the line
record FieldText(String text, Span at) {

  /// The values of all lines of a name, in order.
  static List<FieldText> of(Dissection message, String name) {
    return message.fieldLines(name).stream().map(line -> of(message, line)).toList();
  }

  /// The value of a line.
  static FieldText of(Dissection message, Node line) {
    Span at = line.child(Role.FIELD_VALUE).map(Node::span).orElse(line.span());
    return new FieldText(message.fieldValue(line), at);
  }
}
