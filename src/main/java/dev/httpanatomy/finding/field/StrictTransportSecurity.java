package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.ERROR;
import static dev.httpanatomy.finding.Severity.NOTE;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.field.DeltaSeconds;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wording.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// `Strict-Transport-Security = [ directive ] *( ";" [ directive ] )`, RFC 6797 §6.1.
public final class StrictTransportSecurity implements Subject {

  static final Rule MAX_AGE =
      new Rule(
          "hsts-without-max-age",
          ERROR,
          "a Strict-Transport-Security without a max-age in seconds",
          """
          The max-age says for how many seconds a browser is to use https only, and must be there. A
          browser ignores a field without it, or with something else than digits in it, and goes on
          to use http where a link says so.
          """,
          "Send max-age with seconds, such as max-age=31536000.",
          "RFC 6797 §6.1.1");

  static final Rule REPEATED_DIRECTIVE =
      new Rule(
          "repeated-hsts-directive",
          WARNING,
          "a directive of Strict-Transport-Security that comes twice",
          """
          No directive may appear more than once. A browser may ignore the field as a whole, or go by
          one of the two.
          The field is then worth nothing, or less than it says.
          """,
          "Send each directive once.",
          "RFC 6797 §6.1");

  static final Rule REPEATED =
      new Rule(
          "repeated-hsts",
          WARNING,
          "more than one Strict-Transport-Security",
          """
          A server must send the field once, and browsers process the first only. What another adds,
          such as includeSubDomains or a longer time, is lost. Mostly both an application and the
          gateway in front of it set the field.
          """,
          "Send the field once.",
          "RFC 6797 §7.1");

  static final Rule PRELOAD =
      new Rule(
          "hsts-preload-not-eligible",
          NOTE,
          "preload without includeSubDomains or a max-age of a year",
          """
          The directive asks that the host be put into the list that browsers come with. The list takes a
          host only with includeSubDomains and a max-age of a year or more, so the directive has no
          effect as it is. It is no part of the specification.
          """,
          "Add includeSubDomains and a year, or leave out preload.",
          "RFC 6797 §12.3");

  private static final String NAME = "Strict-Transport-Security";
  private static final long YEAR_SECONDS = 31_536_000;

  @Override
  public List<Rule> rules() {
    return List.of(MAX_AGE, REPEATED_DIRECTIVE, REPEATED, PRELOAD);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    if (message.framing().isEmpty()) {
      return;
    }
    List<Node> lines = message.fieldLines(NAME);
    lines.stream()
        .skip(1)
        .forEach(
            line -> found.accept(REPEATED.at(line.span(), Sentence.of("once more {0}", NAME))));
    FieldText.of(message, NAME).forEach(value -> checkValue(value, found));
  }

  private static void checkValue(FieldText value, Consumer<Finding> found) {
    Map<String, String> directives = new HashMap<>();
    for (String directive : value.text().split(";", -1)) {
      String[] halves = directive.split("=", 2);
      String name = halves[0].strip().toLowerCase(Locale.ROOT);
      String said = halves.length > 1 ? halves[1].strip() : "";
      if (!name.isEmpty() && directives.putIfAbsent(name, said) != null) {
        Sentence words = Sentence.of("once more {0}", Quoted.of(halves[0].strip()));
        found.accept(REPEATED_DIRECTIVE.at(value.at(), words));
      }
    }
    String seconds = directives.getOrDefault("max-age", "").replaceFirst("^\"(.*)\"$", "$1");
    OptionalLong age = DeltaSeconds.read(seconds);
    if (age.isEmpty()) {
      Sentence words =
          Sentence.of("expected \"max-age=\" 1*DIGIT, found {0}", Quoted.of(value.text()));
      found.accept(MAX_AGE.at(value.at(), words));
    } else if (directives.containsKey("preload")) {
      if (age.getAsLong() < YEAR_SECONDS) {
        found.accept(
            PRELOAD.at(
                value.at(), Sentence.of("expected 31536000 seconds or more, found {0}", seconds)));
      } else if (!directives.containsKey("includesubdomains")) {
        found.accept(PRELOAD.at(value.at(), "expected includeSubDomains, found none"));
      }
    }
  }
}
