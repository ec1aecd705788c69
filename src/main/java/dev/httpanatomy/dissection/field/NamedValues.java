package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.wire.Octets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Names and values below a node, by name in small letters; of two with one name the first counts.
final class NamedValues {

  private NamedValues() {}

  /// @param member what holds a name and a value
  static Map<String, String> of(Octets in, Node parent, Role member, Role name, Role value) {
    Map<String, String> values = new LinkedHashMap<>();
    parent
        .children(member)
        .forEach(each ->
            text(in, each, name)
                .ifPresent(key ->
                    values.putIfAbsent(
                        key.toLowerCase(Locale.ROOT),
                        text(in, each, value).map(QuotedText::read).orElse(""))));
    return Collections.unmodifiableMap(values);
  }

  /// The parameters below a node.
  static Map<String, String> parameters(Octets in, Node parent, Role member) {
    return of(in, parent, member, Role.PARAMETER_NAME, Role.PARAMETER_VALUE);
  }

  static Optional<String> text(Octets in, Node parent, Role role) {
    return parent.child(role).map(node -> in.slice(node.span()).latin1());
  }
}
