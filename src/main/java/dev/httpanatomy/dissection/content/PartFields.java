package dev.httpanatomy.dissection.content;

import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.field.MediaType;
import dev.httpanatomy.dissection.field.QuotedText;
import dev.httpanatomy.wire.Octets;
import java.util.Optional;
import java.util.stream.Stream;

/// What the header fields of a message or of a part say of its content.
public final class PartFields {

  private PartFields() {}

  /// The media type of Content-Type; nothing where there is none that can be read.
  ///
  /// @param in the octets that the node's span counts in
  /// @param fields what holds the field-lines
  public static Optional<MediaType> mediaType(Octets in, Node fields) {
    return values(in, fields, "Content-Type")
        .flatMap(Node::walk)
        .filter(node -> node.role() == Role.MEDIA_TYPE)
        .findFirst()
        .flatMap(node -> MediaType.of(in, node));
  }

  /// A parameter of Content-Disposition (RFC 7578 §4.2) without its quotes, one character an octet.
  public static Optional<String> parameter(Octets in, Node fields, String name) {
    return values(in, fields, "Content-Disposition")
        .flatMap(Node::walk)
        .filter(node -> node.role() == Role.PARAMETER)
        .filter(node -> text(in, node, Role.PARAMETER_NAME).equalsIgnoreCase(name))
        .map(node -> QuotedText.read(text(in, node, Role.PARAMETER_VALUE)))
        .findFirst();
  }

  private static Stream<Node> values(Octets in, Node fields, String name) {
    return fields
        .children(Role.FIELD_LINE)
        .filter(line -> text(in, line, Role.FIELD_NAME).equalsIgnoreCase(name))
        .flatMap(line -> line.child(Role.FIELD_VALUE).stream());
  }

  private static String text(Octets in, Node node, Role role) {
    return node.child(role).map(each -> in.slice(each.span()).latin1()).orElse("");
  }
}
