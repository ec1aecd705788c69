package dev.httpanatomy.inspection;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Framing;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.reference.FieldEntry;
import dev.httpanatomy.reference.MethodEntry;
import dev.httpanatomy.reference.Registries;
import dev.httpanatomy.reference.RoleEntry;
import dev.httpanatomy.reference.StatusEntry;
import dev.httpanatomy.reference.Words;
import java.util.Optional;

/// Says of each node what it means, in one language.
public final class Explainer {

  private static final String NOT_REGISTERED = "not registered; it means what its users agree on";

  private final Words words;

  /// Explains in the language of these words.
  public Explainer(Words words) {
    this.words = words;
  }

  /// What there is to say of a node: of a method, status-code or field what that one means, of any
  /// other node what its role is.
  public Explanation explain(Dissection message, Node node) {
    return switch (node.role()) {
      case METHOD -> method(message.text(node));
      case REQUEST_TARGET -> target(node);
      case STATUS_CODE -> status(message.text(node));
      case FIELD_LINE -> field(message, node);
      case CHUNK_SIZE -> chunkSize(message, node);
      default -> role(node.role());
    };
  }

  /// Where a message ends, and why there.
  public Explanation framing(Framing framing) {
    String length =
        framing.kind() == Framing.Kind.CONTENT_LENGTH
            ? ": " + octets(framing.length()) + " of content follow"
            : "";
    return new Explanation(
        "end of the head; " + framing.reason().words() + length, Optional.of("RFC 9112 §6.3"));
  }

  private Explanation method(String name) {
    Optional<MethodEntry> entry = Registries.method(name);
    String properties =
        entry
            .map(method ->
                method.safe()
                    ? "; safe, idempotent"
                    : method.idempotent() ? "; idempotent, not safe" : "; not safe")
            .orElse("");
    return new Explanation(
        words.method(name).map(w -> w + properties).orElse("a method that is not registered"),
        entry.map(MethodEntry::reference));
  }

  /// The four forms of RFC 9112 §3.2.
  private Explanation target(Node target) {
    if (target.child(Role.ASTERISK).isPresent()) {
      return new Explanation(
          "asterisk-form: the server as a whole", Optional.of("RFC 9112 §3.2.4"));
    } else if (target.child(Role.SCHEME).isPresent()) {
      return new Explanation(
          "absolute-form: the whole URI, as sent to a proxy", Optional.of("RFC 9112 §3.2.2"));
    } else if (target.child(Role.AUTHORITY).isPresent()) {
      return new Explanation(
          "authority-form: where a tunnel shall end", Optional.of("RFC 9112 §3.2.3"));
    }
    String query = target.child(Role.QUERY).isPresent() ? " and query" : "";
    return new Explanation("origin-form: path" + query, Optional.of("RFC 9112 §3.2.1"));
  }

  private Explanation status(String code) {
    int number = code.matches("[0-9]{3}") ? Integer.parseInt(code) : -1;
    return new Explanation(
        words
            .status(number)
            .or(() -> words.statusClass(number).map(w -> "not registered; its class: " + w))
            .orElse("no status code that has a meaning"),
        Registries.status(number)
            .map(StatusEntry::reference)
            .or(() -> Registries.statusClass(number).map(c -> c.reference())));
  }

  private Explanation field(Dissection message, Node line) {
    Optional<String> name = line.child(Role.FIELD_NAME).map(message::text);
    Optional<FieldEntry> entry = name.flatMap(Registries::field);
    return new Explanation(
        name.isEmpty()
            ? "no field"
            : entry.flatMap(field -> words.field(field.name())).orElse(NOT_REGISTERED),
        entry.map(FieldEntry::reference));
  }

  private Explanation chunkSize(Dissection message, Node node) {
    String digits = message.text(node);
    String size =
        digits.length() > 15 ? "" : "; " + octets(Long.parseLong(digits, 16)) + " of chunk-data";
    Explanation role = role(Role.CHUNK_SIZE);
    return new Explanation(role.words() + size, role.reference());
  }

  private Explanation role(Role role) {
    String name = role.grammarName();
    return new Explanation(
        words.role(name).orElse(name), Registries.role(name).map(RoleEntry::reference));
  }

  private static String octets(long count) {
    return count == 1 ? "1 octet" : count + " octets";
  }
}
