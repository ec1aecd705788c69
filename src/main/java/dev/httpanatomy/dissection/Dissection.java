package dev.httpanatomy.dissection;

import dev.httpanatomy.dissection.http1.Grammar;
import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wire.Span;
import java.util.List;
import java.util.Optional;

/// One message taken apart.
///
/// @param protocol what it was read as, as `http/1.1`
/// @param kind which way it goes
/// @param octets all octets that were dissected; the message is those in the span of `root`
/// @param root the tree; its role is [Role#UNPARSED] where the octets are no message
/// @param complete whether the message is whole
/// @param framing where the message ends and why; nothing where its header section has no end
/// @param deviations where it differs from the grammar, in the order of the octets
public record Dissection(
    String protocol,
    MessageKind kind,
    Octets octets,
    Node root,
    boolean complete,
    Optional<Framing> framing,
    List<Deviation> deviations) {

  public Dissection {
    deviations = List.copyOf(deviations);
  }

  /// The octets of a node.
  public Octets octets(Node node) {
    return octets.slice(node.span());
  }

  /// The octets of a node as text of one character an octet.
  public String text(Node node) {
    return octets(node).latin1();
  }

  /// Which octets are the message.
  public Span span() {
    return root.span();
  }

  /// Whether the octets are a message at all.
  public boolean isMessage() {
    return root.role() == Role.HTTP_MESSAGE;
  }

  /// The request-line or the status-line.
  public Optional<Node> startLine() {
    return root.child(kind == MessageKind.REQUEST ? Role.REQUEST_LINE : Role.STATUS_LINE);
  }

  /// The part of the start-line with this role.
  public Optional<Node> inStartLine(Role role) {
    return startLine().flatMap(line -> line.child(role));
  }

  /// The field-lines of the header section with this name; names are case-insensitive (RFC 9110
  /// §5.1).
  public List<Node> fieldLines(String name) {
    return root.children(Role.FIELD_LINE)
        .filter(line ->
            line.child(Role.FIELD_NAME).map(this::text).filter(name::equalsIgnoreCase).isPresent())
        .toList();
  }

  /// The values of the field-lines with this name, in order; folds read as one space.
  public List<String> fieldValues(String name) {
    return fieldLines(name).stream().map(this::fieldValue).toList();
  }

  /// The value of a field-line, empty where it has none; folds read as one space (RFC 9112 §5.2).
  public String fieldValue(Node fieldLine) {
    Optional<Node> value = fieldLine.child(Role.FIELD_VALUE);
    if (value.isEmpty() || value.get().isLeaf()) {
      return value.map(this::text).orElse("");
    }
    StringBuilder unfolded = new StringBuilder();
    for (Node part : value.get().children()) {
      unfolded.append(part.role() == Role.OBS_FOLD ? " " : text(part));
    }
    return Grammar.trim(unfolded.toString());
  }
}
