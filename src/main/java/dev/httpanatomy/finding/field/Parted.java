package dev.httpanatomy.finding.field;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.MessageKind;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// The parts of the fields of a message whose header section is whole.
final class Parted {

  private static final int NOT_ANSWERED = 0;

  private Parted() {}

  /// The values of the field-lines with these names, name after name; none where the header section
  /// has no end.
  static Stream<Node> values(Dissection message, String... names) {
    return message.framing().isEmpty()
        ? Stream.empty()
        : Stream.of(names)
            .flatMap(name -> message.fieldLines(name).stream())
            .flatMap(line -> line.child(Role.FIELD_VALUE).stream());
  }

  /// The parts of a role in the values of the fields with these names, however deep.
  static Stream<Node> parts(Dissection message, Role role, String... names) {
    return values(message, names).flatMap(Node::walk).filter(node -> node.role() == role);
  }

  /// Whether there is such a field, with a value or without.
  static boolean has(Dissection message, String name) {
    return message.framing().isPresent() && !message.fieldLines(name).isEmpty();
  }

  /// The status of a response; 0 for a request, or where there is none or the fields have no end.
  static int status(Dissection message) {
    return message.framing().isEmpty() || message.kind() == MessageKind.REQUEST
        ? NOT_ANSWERED
        : message
            .inStartLine(Role.STATUS_CODE)
            .map(message::text)
            .filter(code -> code.matches("[1-9][0-9]{2}"))
            .map(Integer::parseInt)
            .orElse(NOT_ANSWERED);
  }

  /// The method of a request, or nothing.
  static String method(Dissection message) {
    return message.kind() == MessageKind.REQUEST
        ? message.inStartLine(Role.METHOD).map(message::text).orElse("")
        : "";
  }

  /// When the first field of this name says, by the message's own Date where that matters.
  static Optional<Instant> time(Dissection message, String name) {
    return values(message, name).findFirst().flatMap(value -> HttpDates.time(message, value));
  }

  /// The text of the first child of a role, or nothing.
  static String text(Dissection message, Node node, Role role) {
    return node.child(role).map(message::text).orElse("");
  }
}
