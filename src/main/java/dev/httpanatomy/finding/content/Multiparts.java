package dev.httpanatomy.finding.content;

import static dev.httpanatomy.finding.Severity.ERROR;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.content.ContentDeviationKind;
import dev.httpanatomy.dissection.content.ContentFormat;
import dev.httpanatomy.dissection.content.MessageContent;
import dev.httpanatomy.finding.ContentSubject;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Rule;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// `multipart/*`, RFC 2046 §5.1, and `multipart/form-data`, RFC 7578.
public final class Multiparts implements ContentSubject {

  static final Rule NO_BOUNDARY =
      new Rule(
          "missing-boundary",
          ERROR,
          "a multipart type without a boundary",
          """
          The parameter boundary says which lines part the parts, and is required. Without it a recipient
          can't tell the parts from each other and refuses the content. Mostly Content-Type was set by
          hand, and the library that made the content was kept from naming its boundary.
          """,
          "Let the library that makes the content set Content-Type.",
          "RFC 2046 §5.1.1");

  static final Rule NO_DELIMITER =
      new Rule(
          "missing-delimiter",
          ERROR,
          "a multipart in which its boundary does not occur",
          """
          Each part begins behind a line of two hyphens and the boundary that Content-Type names. There is
          no such line, so a recipient finds no parts. Mostly Content-Type was set by hand, with a
          boundary of its own, while a library made the content with another.
          """,
          "Let the library that makes the content set Content-Type.",
          "RFC 2046 §5.1.1");

  static final Rule NO_CLOSE =
      new Rule(
          "missing-close-delimiter",
          ERROR,
          "a multipart without its last delimiter",
          """
          Behind the last part stands the boundary once more, with two hyphens behind it. Without it a
          recipient can't know that no part is missing: some refuse the content, some drop the last
          part, some take it for whole.
          """,
          "End the content with the delimiter and two hyphens.",
          "RFC 2046 §5.1.1");

  static final Rule BARE_LF =
      new Rule(
          "bare-lf-in-multipart",
          WARNING,
          "a delimiter whose line ends with LF alone",
          """
          The line end before a delimiter is a part of it, and is CRLF, as the one behind it. Strict
          recipients find no delimiter here; those that bear with LF may take a CR that belongs to the
          content of the part for a part of the line end.
          """,
          "End the lines around delimiters with CRLF.",
          "RFC 2046 §5.1.1");

  static final Rule NO_NAME =
      new Rule(
          "unnamed-form-part",
          ERROR,
          "a part of a form that names no field",
          """
          Each part of multipart/form-data must have a Content-Disposition of form-data with a parameter
          name: it says which field of the form the part is. Frameworks drop a part without, or refuse
          the form.
          """,
          "Send Content-Disposition: form-data; name=\"…\" in each part.",
          "RFC 7578 §4.2");

  private static final Map<ContentDeviationKind, Rule> RULES =
      Map.of(
          ContentDeviationKind.MISSING_DELIMITER,
          NO_DELIMITER,
          ContentDeviationKind.MISSING_CLOSE_DELIMITER,
          NO_CLOSE,
          ContentDeviationKind.BARE_LF_IN_MULTIPART,
          BARE_LF,
          ContentDeviationKind.MISSING_PART_NAME,
          NO_NAME);

  @Override
  public List<Rule> rules() {
    return List.of(NO_BOUNDARY, NO_DELIMITER, NO_CLOSE, BARE_LF, NO_NAME);
  }

  @Override
  public void check(MessageContent content, Consumer<Finding> found) {
    Deviating.check(content, RULES, found);
    boolean noBoundary =
        content.deviations().stream()
            .anyMatch(each -> each.kind() == ContentDeviationKind.MISSING_BOUNDARY);
    if (noBoundary && content.format() == ContentFormat.MULTIPART) {
      content.message().fieldLines("Content-Type").stream()
          .findFirst()
          .flatMap(line -> line.child(Role.FIELD_VALUE))
          .ifPresent(value ->
              found.accept(
                  NO_BOUNDARY.at(value.span(), "expected a parameter boundary, found none")));
    }
  }
}
