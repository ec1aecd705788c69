package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.NOTE;
import static java.util.stream.Collectors.groupingBy;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.reference.FieldEntry;
import dev.httpanatomy.reference.Registries;
import dev.httpanatomy.wording.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Rules about a field's name held against the names that are registered, RFC 9110 §16.3.1.
public final class FamiliarName implements Subject {

  static final Rule DEPRECATED =
      new Rule(
          "deprecated-field",
          NOTE,
          "a field that has gone out of use",
          """
          The field was taken out of the standards, or never got into one, and current recipients
          ignore it; some do not, and then go by a definition that others have given up. It costs
          octets in each message and makes readers believe in a protection or a function that isn't
          there.
          """,
          "Remove the field, or send the one that replaced it.",
          "RFC 9110 §16.3.1");

  static final Rule X_TWIN =
      new Rule(
          "x-field-with-standard-twin",
          NOTE,
          "a name with X- before the name of a standard field",
          """
          Names once began with X- while they were an experiment, and stayed so when the experiment
          was over; the custom was given up. A recipient that knows the standard field does not look
          at this one, so the two are sent side by side and contradict each other one day.
          """,
          "Send the standard field, unless the recipient asks for this one.",
          "RFC 6648 §3");

  static final Rule MISSPELT =
      new Rule(
          "misspelt-field-name",
          NOTE,
          "a name that is one letter away from that of a known field",
          """
          A recipient ignores a field that it doesn't know, without a word. A name that differs from
          a known one by one letter left out, added, changed or swapped is most likely a slip, and
          what the sender wanted does not happen. Only Referer is misspelt in the standard itself.
          """,
          "Compare the spelling with the registered name.",
          "RFC 9110 §5.1");

  private static final String X = "x-";

  /// Names shorter than this are one letter away from too much.
  private static final int SHORTEST = 5;

  /// More fields than this are not looked at: a head of so many is none that a person wrote.
  private static final int MOST_FIELDS = 1000;

  /// Names that resemble others, and are meant.
  private static final List<String> MEANT = List.of("cookie2", "set-cookie2", "service", "version");

  private static final Map<String, Sentence> GONE =
      Map.ofEntries(
          Map.entry("content-base", Sentence.of("a URI is resolved without it: RFC 2616 §19.6.3")),
          Map.entry("content-md5", Sentence.of("Content-Digest replaced it: RFC 9530 §2")),
          Map.entry("content-transfer-encoding", Sentence.of("it belongs to mail: RFC 9112 §B.5")),
          Map.entry("cookie2", Sentence.of("RFC 6265 §9.3 made it historic")),
          Map.entry("digest", Sentence.of("Repr-Digest replaced it: RFC 9530 §3")),
          Map.entry("p3p", Sentence.of("no current browser reads it")),
          Map.entry("set-cookie2", Sentence.of("RFC 6265 §9.4 made it historic")),
          Map.entry("want-digest", Sentence.of("Want-Repr-Digest replaced it: RFC 9530 §4")),
          Map.entry("warning", Sentence.of("obsolete, for hardly anyone read it: RFC 9111 §5.5")),
          Map.entry(
              "x-content-security-policy", Sentence.of("Content-Security-Policy replaced it")),
          Map.entry("x-webkit-csp", Sentence.of("Content-Security-Policy replaced it")));

  /// The names of fields in small letters, as the registry spells them, by how many letters.
  private static final Map<Integer, List<String>> KNOWN =
      Registries.fields().stream()
          .map(FieldEntry::name)
          .filter(name -> name.length() >= SHORTEST)
          .filter(name -> !name.toLowerCase(Locale.ROOT).startsWith(X))
          .collect(groupingBy(String::length));

  @Override
  public List<Rule> rules() {
    return List.of(DEPRECATED, X_TWIN, MISSPELT);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    if (message.framing().isEmpty()) {
      return;
    }
    Map<String, Optional<String>> meant = new HashMap<>();
    message
        .root()
        .children(Role.FIELD_LINE)
        .limit(MOST_FIELDS)
        .flatMap(line -> line.child(Role.FIELD_NAME).stream())
        .forEach(name -> {
          String folded = message.text(name).toLowerCase(Locale.ROOT);
          check(message, name, folded, found);
          meant
              .computeIfAbsent(folded, FamiliarName::meant)
              .ifPresent(
                  known -> found.accept(MISSPELT.at(name.span(), words(message, name, known))));
        });
  }

  private static void check(Dissection message, Node name, String folded, Consumer<Finding> found) {
    Sentence gone = GONE.get(folded);
    if (gone != null) {
      found.accept(
          DEPRECATED.at(name.span(), Sentence.of("{0}: {1}", Quoted.of(message.text(name)), gone)));
    } else if (folded.startsWith(X) && Registries.field(folded).isEmpty()) {
      Registries.field(folded.substring(X.length()))
          .ifPresent(
              twin -> found.accept(X_TWIN.at(name.span(), words(message, name, twin.name()))));
    }
  }

  private static Sentence words(Dissection message, Node name, String known) {
    return Sentence.of("expected \"{0}\", found {1}", known, Quoted.of(message.text(name)));
  }

  /// The known name that a name in small letters is most likely meant to be.
  private static Optional<String> meant(String name) {
    boolean isFine =
        name.length() < SHORTEST
            || name.startsWith(X)
            || MEANT.contains(name)
            || Registries.field(name).isPresent();
    if (isFine) {
      return Optional.empty();
    }
    for (int length = name.length() - 1; length <= name.length() + 1; length++) {
      for (String known : KNOWN.getOrDefault(length, List.of())) {
        if (isOneAway(name, known.toLowerCase(Locale.ROOT))) {
          return Optional.of(known);
        }
      }
    }
    return Optional.empty();
  }

  /// Whether two different texts have a Damerau-Levenshtein distance of 1.
  static boolean isOneAway(String one, String other) {
    int same = 0;
    int shorter = Math.min(one.length(), other.length());
    while (same < shorter && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    String left = one.substring(same);
    String right = other.substring(same);
    if (left.length() != right.length()) {
      return left.length() < right.length()
          ? right.substring(1).equals(left)
          : left.substring(1).equals(right);
    }
    boolean changed = !left.isEmpty() && left.substring(1).equals(right.substring(1));
    boolean swapped =
        left.length() >= 2
            && left.charAt(0) == right.charAt(1)
            && left.charAt(1) == right.charAt(0)
            && left.substring(2).equals(right.substring(2));
    return changed || swapped;
  }
}
