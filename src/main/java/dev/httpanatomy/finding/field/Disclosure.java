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
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Rules about what a server tells of itself without need, RFC 9110 §10.2.4.
public final class Disclosure implements Subject {

  static final Rule SERVER =
      new Rule(
          "server-discloses-modules",
          NOTE,
          "a Server that tells the versions of more than the server itself",
          """
          A server should not send needlessly fine-grained detail. Versions of modules and languages
          tell an intruder which known flaws to try, without a single suspicious request; to others
          they are of little use.
          """,
          "Send the name of the server only.",
          "RFC 9110 §10.2.4");

  static final Rule POWERED_BY =
      new Rule(
          "powered-by-discloses-version",
          NOTE,
          "a field that tells the version of a framework or language",
          """
          X-Powered-By and its like are read by nobody but those who look for servers with a known
          flaw. They are mostly on by default, and can be switched off.
          """,
          "Switch the field off.",
          "RFC 9110 §17.12");

  private static final List<String> POWERED =
      List.of("X-Powered-By", "X-AspNet-Version", "X-AspNetMvc-Version", "X-Generator");
  private static final Pattern VERSION = Pattern.compile("[0-9]\\.[0-9]");

  @Override
  public List<Rule> rules() {
    return List.of(SERVER, POWERED_BY);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    if (message.framing().isEmpty()) {
      return;
    }
    message.fieldLines("Server").stream()
        .flatMap(line -> line.child(Role.FIELD_VALUE).stream())
        .filter(value -> versions(value) > 1)
        .forEach(value ->
            found.accept(
                SERVER.at(value.span(), Sentence.of("versions of {0} products", versions(value)))));
    POWERED.stream()
        .flatMap(name -> FieldText.of(message, name).stream())
        .filter(value -> VERSION.matcher(value.text()).find())
        .forEach(value -> found.accept(POWERED_BY.at(value.at(), Quoted.of(value.text()))));
  }

  private static long versions(Node value) {
    return value
        .children(Role.PRODUCT)
        .filter(product -> product.child(Role.PRODUCT_VERSION).isPresent())
        .count();
  }
}
