package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.NOTE;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wording.Sentence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What a response needs so that the client knows how to go on, RFC 9110 §10.2.
public final class Control implements Subject {

  static final Rule NO_LOCATION =
      new Rule(
          "redirect-without-location",
          WARNING,
          "a redirect without a Location",
          """
          The status tells the client to go to another URI, and Location says to which. A server should
          send it; without it a browser shows the content or an error, and other clients end there.
          """,
          "Send Location with the new URI.",
          "RFC 9110 §15.4");

  static final Rule LOCATION_WITHOUT_MEANING =
      new Rule(
          "location-without-meaning",
          NOTE,
          "a Location on a status that gives it no meaning",
          """
          The field is defined for 201, where it names what was created, and for redirects. Elsewhere
          clients ignore it: none goes there by itself.
          """,
          "Send 201 or a redirect, or name the resource in the content.",
          "RFC 9110 §10.2.2");

  static final Rule EMPTY_LOCATION =
      new Rule(
          "empty-location",
          WARNING,
          "a Location without a value",
          """
          An empty reference means the URI of the request itself. A client that follows it comes back to
          the same place, until it has counted enough redirects to give up; others ignore it.
          """,
          "Send the URI that is meant.",
          "RFC 9110 §10.2.2");

  static final Rule NO_ALLOW =
      new Rule(
          "method-not-allowed-without-allow",
          WARNING,
          "a 405 without an Allow",
          """
          The server knows the method but not for this resource, and must say in Allow which methods the
          resource has; an empty field says that it has none. Without it a client can only try.
          """,
          "Send Allow with the methods of the resource.",
          "RFC 9110 §15.5.6");

  static final Rule RETRY_IN_THE_PAST =
      new Rule(
          "retry-after-in-the-past",
          NOTE,
          "a Retry-After that is not later than Date",
          """
          The client is asked to wait until a time that has passed when the response was sent, so it may
          try again at once, just when the server wants to be spared.
          """,
          "Send the number of seconds to wait.",
          "RFC 9110 §10.2.3");

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final int CREATED = 201;
  private static final int ACCEPTED = 202;
  private static final int METHOD_NOT_ALLOWED = 405;

  @Override
  public List<Rule> rules() {
    return List.of(
        NO_LOCATION, LOCATION_WITHOUT_MEANING, EMPTY_LOCATION, NO_ALLOW, RETRY_IN_THE_PAST);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    int status = Parted.status(message);
    Optional<Node> line = message.startLine();
    if (status == 0 || line.isEmpty()) {
      return;
    }
    if (REDIRECTS.contains(status) && !Parted.has(message, "Location")) {
      found.accept(NO_LOCATION.at(line.get().span(), "expected a Location, found none"));
    }
    if (status == METHOD_NOT_ALLOWED && !Parted.has(message, "Allow")) {
      found.accept(NO_ALLOW.at(line.get().span(), "expected an Allow, found none"));
    }
    checkLocation(message, status, found);
    Optional<Instant> date = Parted.time(message, "Date");
    for (Node value : Parted.values(message, "Retry-After").toList()) {
      Optional<Instant> time = HttpDates.time(message, value);
      if (date.isPresent() && time.isPresent() && !time.get().isAfter(date.get())) {
        Sentence words = Sentence.of("{0} is not later than Date", Quoted.of(message.text(value)));
        found.accept(RETRY_IN_THE_PAST.at(value.span(), words));
      }
    }
  }

  /// A 202 often names the place where to ask how things go; clients know what to make of it.
  private static void checkLocation(Dissection message, int status, Consumer<Finding> found) {
    boolean redirect = status >= 300 && status < 400 && status != 304;
    for (Node line : message.fieldLines("Location")) {
      if (message.fieldValue(line).isEmpty()) {
        found.accept(EMPTY_LOCATION.at(line.span(), "expected a URI, found nothing"));
      } else if (!redirect && status != CREATED && status != ACCEPTED) {
        found.accept(
            LOCATION_WITHOUT_MEANING.at(
                line.span(), Sentence.of("without meaning in a {0}", status)));
      }
    }
  }
}
