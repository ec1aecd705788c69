package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.NOTE;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wording.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Rules about the names of fields as a whole, RFC 9110 §5.1.
public final class FieldName implements Subject {

  static final Rule AMBIGUOUS =
      new Rule(
          "ambiguous-field-name",
          NOTE,
          "two field-names that differ in underscore and hyphen only",
          """
          They are two fields, but many applications can't tell: CGI, WSGI, Rack and PHP hand fields
          on as variables in which a hyphen becomes an underscore, and one value overwrites the other
          or both are joined. So a client can slip in X_Forwarded_For past a proxy that sets
          X-Forwarded-For; nginx therefore drops names with underscores unless told otherwise.
          """,
          "Use hyphens, and send the field once.",
          "RFC 3875 §4.1.18");

  @Override
  public List<Rule> rules() {
    return List.of(AMBIGUOUS);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    List<Node> names =
        message
            .root()
            .children(Role.FIELD_LINE)
            .flatMap(line -> line.child(Role.FIELD_NAME).stream())
            .toList();
    Map<String, String> byVariable = new HashMap<>();
    for (Node name : names) {
      String text = message.text(name);
      if (text.indexOf('_') < 0) {
        byVariable.putIfAbsent(variable(text), text);
      }
    }
    for (Node name : names) {
      String text = message.text(name);
      String other = byVariable.get(variable(text));
      if (text.indexOf('_') >= 0 && other != null) {
        Sentence words = Sentence.of("{0} beside {1}", Quoted.of(text), Quoted.of(other));
        found.accept(AMBIGUOUS.at(name.span(), words));
      }
    }
  }

  private static String variable(String name) {
    return name.replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
