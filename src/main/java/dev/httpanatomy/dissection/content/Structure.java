package dev.httpanatomy.dissection.content;

import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.Tiling;
import dev.httpanatomy.dissection.field.MediaType;
import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wire.Span;
import java.util.List;
import java.util.Optional;

/// Content by its media type: a node with the structure in it, or a leaf.
final class Structure {

  /// How deep multiparts in each other are taken apart.
  private static final int DEEPEST_MULTIPART = 4;

  private static final Octets UTF_8_BOM = Octets.latin1("\u00EF\u00BB\u00BF");

  private Structure() {}

  /// The content in `[start, end)`, which is not empty.
  ///
  /// @param role what the whole is
  /// @param depth in how many multiparts it stands
  static Node dissect(
      Parting parting, Role role, Optional<MediaType> type, int depth, int start, int end) {
    if (!parting.hasRoom()) {
      return Node.leaf(role, start, end);
    }
    if (ContentFormat.of(type) == ContentFormat.TEXT) {
      return text(parting, role, start, end);
    }
    return inner(parting, type, depth, start, end)
        .map(inner -> new Node(role, new Span(start, end), List.of(inner)))
        .orElseGet(() -> Node.leaf(role, start, end));
  }

  private static Optional<Node> inner(
      Parting parting, Optional<MediaType> type, int depth, int start, int end) {
    return switch (ContentFormat.of(type)) {
      case FORM -> Optional.of(FormText.dissect(parting, start, end));
      case JSON -> Optional.of(JsonText.dissect(parting, start, end));
      case MULTIPART ->
          depth > DEEPEST_MULTIPART
              ? Optional.empty()
              : MultipartBody.dissect(parting, type.orElseThrow(), depth, start, end);
      case TEXT, OCTETS -> Optional.empty();
    };
  }

  private static Node text(Parting parting, Role role, int start, int end) {
    Tiling text = new Tiling(start);
    if (parting.in().startsWith(UTF_8_BOM, start) && start + UTF_8_BOM.size() <= end) {
      parting.leaf(text, Role.BYTE_ORDER_MARK, start + UTF_8_BOM.size());
    }
    return text.leaf(Role.TEXT, end).close(role);
  }
}
