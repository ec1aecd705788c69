package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.ERROR;
import static dev.httpanatomy.finding.Severity.NOTE;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.MessageKind;
import dev.httpanatomy.dissection.field.DeltaSeconds;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wording.Sentence;
import java.util.List;
import java.util.function.Consumer;

/// Rules about what a response lets scripts of other origins do: `Access-Control-*`, Fetch.
public final class CrossOriginSharing implements Subject {

  static final Rule SEVERAL_ORIGINS =
      new Rule(
          "several-allowed-origins",
          ERROR,
          "more than one origin in Access-Control-Allow-Origin",
          """
          The field holds one origin, null or an asterisk, and browsers compare all of it with the
          origin of the script. A list, or a second line, equals none, so every script is refused.
          Mostly both an application and the gateway in front of it set the field.
          """,
          "Send the origin of the request if it is among those allowed, and Vary.",
          "Fetch");

  static final Rule INVALID_ORIGIN =
      new Rule(
          "invalid-allowed-origin",
          ERROR,
          "an Access-Control-Allow-Origin that is no origin",
          """
          An origin is a scheme, a host in small letters and perhaps a port, without a path or even a
          slash at the end, and without wildcards within. Browsers compare octet by octet, so any
          other value lets nobody in.
          """,
          "Send the Origin of the request as it was sent, or an asterisk.",
          "Fetch");

  static final Rule NULL_ORIGIN =
      new Rule(
          "null-allowed-origin",
          NOTE,
          "an Access-Control-Allow-Origin of null",
          """
          Not only local files have the origin null, but each frame in a sandbox and each data: URL,
          so anybody can make a page that has it. To allow null is to allow everybody, even with
          credentials.
          """,
          "Name the origin, or send an asterisk if anybody may read the response.",
          "Fetch");

  static final Rule ANY_WITH_CREDENTIALS =
      new Rule(
          "any-origin-with-credentials",
          WARNING,
          "an asterisk as origin together with credentials",
          """
          Browsers refuse an asterisk for requests with cookies or a password, so that nobody can
          open all data of users to all sites by a slip. Such requests fail, though the response says
          that they are allowed.
          """,
          "Name the origin, or leave out Access-Control-Allow-Credentials.",
          "Fetch");

  static final Rule CREDENTIALS =
      new Rule(
          "invalid-allow-credentials",
          WARNING,
          "an Access-Control-Allow-Credentials other than true",
          """
          The only value is true, in small letters. Browsers take anything else for no permission, as
          if the field were not there: False or 0 says nothing, and True or 1 does not permit what it
          was to.
          """,
          "Send true, or leave the field out.",
          "Fetch");

  static final Rule LITERAL_ASTERISK =
      new Rule(
          "literal-asterisk-with-credentials",
          WARNING,
          "an asterisk for methods or fields together with credentials",
          """
          For requests with credentials an asterisk in Allow-Methods, Allow-Headers or Expose-Headers
          is no wildcard, but a method or field of the name *. What was to be allowed is refused.
          """,
          "Name the methods and fields.",
          "Fetch");

  static final Rule MAX_AGE =
      new Rule(
          "invalid-preflight-max-age",
          WARNING,
          "an Access-Control-Max-Age that is no number of seconds",
          """
          Browsers keep the answer to a preflight for as many seconds as the digits say, at most for
          some hours. Where the value is no number they keep it for five seconds, so that nearly each
          request is preceded by another.
          """,
          "Send seconds in decimal digits.",
          "Fetch");

  static final Rule VARY =
      new Rule(
          "missing-vary-origin",
          NOTE,
          "one origin allowed, but no Vary that names Origin",
          """
          If the server allows the origin that asks, the response depends on Origin, and a cache that
          does not know gives the permission for one site to the next, which is refused. Only where
          all requests get the same origin there is no need for it.
          """,
          "Send Vary: Origin with each response, also to requests without Origin.",
          "RFC 9110 §12.5.5");

  private static final List<String> LISTS =
      List.of(
          "Access-Control-Allow-Methods",
          "Access-Control-Allow-Headers",
          "Access-Control-Expose-Headers");

  @Override
  public List<Rule> rules() {
    return List.of(
        SEVERAL_ORIGINS,
        INVALID_ORIGIN,
        NULL_ORIGIN,
        ANY_WITH_CREDENTIALS,
        CREDENTIALS,
        LITERAL_ASTERISK,
        MAX_AGE,
        VARY);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    if (message.framing().isEmpty() || message.kind() != MessageKind.RESPONSE) {
      return;
    }
    checkOrigins(message, FieldText.of(message, "Access-Control-Allow-Origin"), found);
    for (FieldText value : FieldText.of(message, "Access-Control-Allow-Credentials")) {
      if (!value.text().equals("true")) {
        Sentence words = Sentence.of("expected \"true\", found {0}", Quoted.of(value.text()));
        found.accept(CREDENTIALS.at(value.at(), words));
      }
    }
    for (FieldText value : FieldText.of(message, "Access-Control-Max-Age")) {
      if (DeltaSeconds.read(value.text()).isEmpty()) {
        Sentence words = Sentence.of("expected 1*DIGIT, found {0}", Quoted.of(value.text()));
        found.accept(MAX_AGE.at(value.at(), words));
      }
    }
    if (withCredentials(message)) {
      LISTS.stream()
          .flatMap(name -> FieldText.of(message, name).stream())
          .filter(value -> value.text().equals("*"))
          .forEach(value ->
              found.accept(LITERAL_ASTERISK.at(value.at(), "expected names, found \"*\"")));
    }
  }

  private static void checkOrigins(
      Dissection message, List<FieldText> values, Consumer<Finding> found) {
    for (FieldText value : values.stream().skip(1).toList()) {
      Sentence words =
          Sentence.of(
              "{0} here, {1} before", Quoted.of(value.text()), Quoted.of(values.getFirst().text()));
      found.accept(SEVERAL_ORIGINS.at(value.at(), words));
    }
    for (FieldText value : values) {
      String text = value.text();
      if (text.matches(".*[, ].*")) {
        Sentence words = Sentence.of("expected one origin, found {0}", Quoted.of(text));
        found.accept(SEVERAL_ORIGINS.at(value.at(), words));
      } else if (text.equals("*")) {
        if (withCredentials(message)) {
          Sentence words = Sentence.of("expected an origin, found \"*\" with credentials");
          found.accept(ANY_WITH_CREDENTIALS.at(value.at(), words));
        }
      } else if (text.equals("null")) {
        found.accept(NULL_ORIGIN.at(value.at(), "expected an origin, found \"null\""));
      } else if (!Origin.isOne(text)) {
        Sentence words =
            Sentence.of("expected scheme \"://\" host [ \":\" port ], found {0}", Quoted.of(text));
        found.accept(INVALID_ORIGIN.at(value.at(), words));
      } else if (values.size() == 1 && !variesByOrigin(message)) {
        found.accept(VARY.at(value.at(), "expected Vary: Origin, found none"));
      }
    }
  }

  private static boolean withCredentials(Dissection message) {
    return message.fieldValues("Access-Control-Allow-Credentials").contains("true");
  }

  private static boolean variesByOrigin(Dissection message) {
    return message.fieldLines("Vary").stream()
        .flatMap(line -> ListMember.of(message, line).stream())
        .anyMatch(name -> name.text().equals("*") || name.text().equalsIgnoreCase("Origin"));
  }
}
