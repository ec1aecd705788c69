package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.NOTE;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.field.QuotedText;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wording.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// `Content-Disposition`, RFC 6266 §4.
public final class ContentDisposition implements Subject {

  static final Rule UNKNOWN_TYPE =
      new Rule(
          "unknown-disposition-type",
          NOTE,
          "a Content-Disposition other than inline or attachment",
          """
          A recipient that does not know the type treats it as attachment and offers to save the
          content. The type form-data belongs into the parts of a form, not into the header section of
          a message.
          """,
          "Send inline or attachment.",
          "RFC 6266 §4.2");

  static final Rule REPEATED_PARAMETER =
      new Rule(
          "repeated-disposition-parameter",
          WARNING,
          "a parameter of Content-Disposition more than once",
          """
          A sender must not repeat a parameter, and a recipient should take such a value for invalid.
          Browsers differ in which of two names they save the content under, so that a filter may see
          another extension than the user.
          """,
          "Send each parameter once.",
          "RFC 6266 §4.1");

  static final Rule PATH =
      new Rule(
          "path-in-filename",
          WARNING,
          "a filename with a path",
          """
          Only the last segment of the name counts. A recipient that uses all of it writes to a place
          of the sender's choice, so browsers cut the path off, or turn its slashes into underscores.
          """,
          "Send the name of the file alone.",
          "RFC 6266 §4.3");

  static final Rule PERCENT =
      new Rule(
          "percent-in-filename",
          NOTE,
          "a filename with percent-encoded octets",
          """
          In a plain filename a percent sign stands for itself, but some browsers decode what is behind
          it and others save the file under a name full of percent signs. Names beyond ASCII have a
          parameter of their own.
          """,
          "Send such a name as filename*=UTF-8''... beside a plain one.",
          "RFC 6266 §D");

  private static final Pattern ENCODED = Pattern.compile(".*%[0-9A-Fa-f]{2}.*");

  @Override
  public List<Rule> rules() {
    return List.of(UNKNOWN_TYPE, REPEATED_PARAMETER, PATH, PERCENT);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    Parted.values(message, "Content-Disposition")
        .forEach(value -> checkValue(message, value, found));
  }

  private static void checkValue(Dissection message, Node value, Consumer<Finding> found) {
    value
        .child(Role.DISPOSITION_TYPE)
        .filter(type -> !message.text(type).toLowerCase(Locale.ROOT).matches("inline|attachment"))
        .ifPresent(type -> {
          Sentence words =
              Sentence.of(
                  "expected inline or attachment, found {0}", Quoted.of(message.text(type)));
          found.accept(UNKNOWN_TYPE.at(type.span(), words));
        });
    Set<String> names = new HashSet<>();
    for (Node parameter : value.children(Role.PARAMETER).toList()) {
      String name = Parted.text(message, parameter, Role.PARAMETER_NAME).toLowerCase(Locale.ROOT);
      if (!names.add(name)) {
        found.accept(
            REPEATED_PARAMETER.at(parameter.span(), Sentence.of("once more {0}", Quoted.of(name))));
      }
      if (name.equals("filename")) {
        String file = QuotedText.read(Parted.text(message, parameter, Role.PARAMETER_VALUE));
        checkName(file, parameter, found);
      }
    }
  }

  private static void checkName(String file, Node parameter, Consumer<Finding> found) {
    if (file.indexOf('/') >= 0 || file.indexOf('\\') >= 0) {
      found.accept(
          PATH.at(parameter.span(), Sentence.of("expected a name, found {0}", Quoted.of(file))));
    }
    if (ENCODED.matcher(file).matches()) {
      found.accept(PERCENT.at(parameter.span(), "decoded by some, not by others"));
    }
  }
}
