package dev.httpanatomy.rendering;

import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Rules;
import dev.httpanatomy.reference.Details;
import dev.httpanatomy.reference.Direction;
import dev.httpanatomy.reference.EntryWords;
import dev.httpanatomy.reference.FieldEntry;
import dev.httpanatomy.reference.FieldSyntaxEntry;
import dev.httpanatomy.reference.MethodEntry;
import dev.httpanatomy.reference.MethodExampleEntry;
import dev.httpanatomy.reference.Registries;
import dev.httpanatomy.reference.StatusClassEntry;
import dev.httpanatomy.reference.StatusEntry;
import dev.httpanatomy.reference.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An entry of the reference with all that is known of it, in one language, before it is text or a
/// page.
///
/// @param kind what it is: `field`, in the reader's language
/// @param name its heading
/// @param reference where it is specified
/// @param meaning the line of words on it
/// @param facts what is registered of it, and how it is written
/// @param example a line that has it, taken apart
/// @param pitfall what goes wrong with it
/// @param rules the rules about it
public record Entry(
    String kind,
    String name,
    String reference,
    String meaning,
    List<Fact> facts,
    Optional<TakenApart> example,
    Optional<String> pitfall,
    List<Rule> rules) {

  public Entry {
    facts = List.copyOf(facts);
    rules = List.copyOf(rules);
  }

  /// Something that is known of an entry.
  ///
  /// @param label what it is called, in the reader's language
  /// @param value what it is
  public record Fact(String label, String value) {}

  /// A field.
  public static Entry of(FieldEntry field, Words words) {
    EntryWords more = EntryWords.beside(words);
    Optional<FieldSyntaxEntry> written = Details.fieldSyntax(field.name());
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("direction", more.label(field.direction().token()), more));
    facts.add(fact("scope", more.label(field.scope().token()), more));
    facts.add(fact("standing", more.label(field.standing().token()), more));
    written.ifPresent(entry -> {
      boolean sameSource = entry.source().equals(field.reference());
      facts.add(fact("syntax", entry.syntax(), more));
      if (!sameSource) {
        facts.add(fact("specified", entry.source(), more));
      }
    });
    return new Entry(
        more.label("field"),
        field.name(),
        field.reference(),
        words.field(field.name()).orElseThrow(),
        facts,
        written
            .map(FieldSyntaxEntry::example)
            .map(
                line -> TakenApart.fieldLine(line, field.direction() == Direction.RESPONSE, words)),
        more.pitfall(field),
        rules(Details.rulesAbout(field)));
  }

  /// A method.
  public static Entry of(MethodEntry method, Words words) {
    EntryWords more = EntryWords.beside(words);
    return new Entry(
        more.label("method"),
        method.name(),
        method.reference(),
        words.method(method.name()).orElseThrow(),
        List.of(
            fact("safe", yesOrNo(method.safe(), more), more),
            fact("idempotent", yesOrNo(method.idempotent(), more), more)),
        Details.methodExample(method.name())
            .map(MethodExampleEntry::example)
            .map(line -> TakenApart.requestLine(line, words)),
        more.pitfall(method),
        rules(Details.rulesAbout(method)));
  }

  /// A status code.
  public static Entry of(StatusEntry status, Words words) {
    EntryWords more = EntryWords.beside(words);
    StatusClassEntry range = Registries.statusClass(status.code()).orElseThrow();
    String rangeMeaning = words.statusClass(status.code()).orElseThrow();
    return new Entry(
        more.label("status-code"),
        status.code() + " " + status.reasonPhrase(),
        status.reference(),
        words.status(status.code()).orElseThrow(),
        List.of(new Fact(range.range(), range.name() + ": " + rangeMeaning)),
        Details.statusExample(status).map(line -> TakenApart.statusLine(line, words)),
        more.pitfall(status),
        rules(Details.rulesAbout(status)));
  }

  private static Fact fact(String label, String value, EntryWords words) {
    return new Fact(words.label(label), value);
  }

  private static String yesOrNo(boolean yes, EntryWords words) {
    return words.label(yes ? "yes" : "no");
  }

  private static List<Rule> rules(List<String> ids) {
    return ids.stream().flatMap(id -> Rules.find(id).stream()).toList();
  }
}
