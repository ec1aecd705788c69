package dev.httpanatomy.inspection;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Framing;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.RuleText;
import dev.httpanatomy.reference.FieldEntry;
import dev.httpanatomy.reference.MethodEntry;
import dev.httpanatomy.reference.Registries;
import dev.httpanatomy.reference.RoleEntry;
import dev.httpanatomy.reference.StatusEntry;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.wording.Sentence;
import java.util.Optional;

/// Says of each node what it means, in one language.
public final class Explainer {

  private final Words words;

  /// Explains in the language of these words.
  public Explainer(Words words) {
    this.words = words;
  }

  /// The language in which it explains, as a BCP 47 tag.
  public String language() {
    return words.language();
  }

  /// A sentence in that language.
  public String say(Sentence sentence) {
    return words.say(sentence);
  }

  /// What a pattern says of its arguments, see [Sentence#of].
  public String say(String pattern, Object... arguments) {
    return words.say(pattern, arguments);
  }

  /// What a rule says, in that language.
  public RuleText explain(Rule rule) {
    return RuleText.of(rule, words);
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
    Sentence reason = Sentence.of(framing.reason().words());
    Sentence words =
        framing.kind() == Framing.Kind.CONTENT_LENGTH
            ? Sentence.of(
                "end of the head; {0}: {1} of content follow", reason, octets(framing.length()))
            : Sentence.of("end of the head; {0}", reason);
    return new Explanation(say(words), Optional.of("RFC 9112 §6.3"));
  }

  private Explanation method(String name) {
    Optional<MethodEntry> entry = Registries.method(name);
    Sentence properties =
        entry
            .map(method ->
                method.safe()
                    ? Sentence.of("; safe, idempotent")
                    : method.idempotent()
                        ? Sentence.of("; idempotent, not safe")
                        : Sentence.of("; not safe"))
            .orElse(Sentence.data(""));
    return new Explanation(
        words
            .method(name)
            .map(w -> w + say(properties))
            .orElseGet(() -> say("a method that is not registered")),
        entry.map(MethodEntry::reference));
  }

  /// The four forms of RFC 9112 §3.2.
  private Explanation target(Node target) {
    if (target.child(Role.ASTERISK).isPresent()) {
      return new Explanation(
          say("asterisk-form: the server as a whole"), Optional.of("RFC 9112 §3.2.4"));
    } else if (target.child(Role.SCHEME).isPresent()) {
      return new Explanation(
          say("absolute-form: the whole URI, as sent to a proxy"), Optional.of("RFC 9112 §3.2.2"));
    } else if (target.child(Role.AUTHORITY).isPresent()) {
      return new Explanation(
          say("authority-form: where a tunnel shall end"), Optional.of("RFC 9112 §3.2.3"));
    }
    return new Explanation(
        target.child(Role.QUERY).isPresent()
            ? say("origin-form: path and query")
            : say("origin-form: path"),
        Optional.of("RFC 9112 §3.2.1"));
  }

  private Explanation status(String code) {
    int number = code.matches("[0-9]{3}") ? Integer.parseInt(code) : -1;
    return new Explanation(
        words
            .status(number)
            .or(() -> words.statusClass(number).map(w -> say("not registered; its class: {0}", w)))
            .orElseGet(() -> say("no status code that has a meaning")),
        Registries.status(number)
            .map(StatusEntry::reference)
            .or(() -> Registries.statusClass(number).map(c -> c.reference())));
  }

  private Explanation field(Dissection message, Node line) {
    Optional<String> name = line.child(Role.FIELD_NAME).map(message::text);
    Optional<FieldEntry> entry = name.flatMap(Registries::field);
    return new Explanation(
        name.isEmpty()
            ? say("no field")
            : entry
                .flatMap(field -> words.field(field.name()))
                .orElseGet(() -> say("not registered; it means what its users agree on")),
        entry.map(FieldEntry::reference));
  }

  private Explanation chunkSize(Dissection message, Node node) {
    String digits = message.text(node);
    Explanation role = role(Role.CHUNK_SIZE);
    return digits.length() > 15
        ? role
        : new Explanation(
            say("{0}; {1} of chunk-data", role.words(), octets(Long.parseLong(digits, 16))),
            role.reference());
  }

  private Explanation role(Role role) {
    String name = role.grammarName();
    return new Explanation(
        words.role(name).orElse(name), Registries.role(name).map(RoleEntry::reference));
  }

  private static Sentence octets(long count) {
    return Sentence.counted(count, "{0} octet", "{0} octets");
  }
}
