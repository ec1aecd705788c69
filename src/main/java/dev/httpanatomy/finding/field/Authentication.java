package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.ERROR;
import static dev.httpanatomy.finding.Severity.NOTE;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.field.Credentials;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wording.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/// Rules about challenges, and about credentials whatever their scheme, RFC 9110 §11.
public final class Authentication implements Subject {

  static final Rule MISSING_CHALLENGE =
      new Rule(
          "missing-challenge",
          ERROR,
          "a 401 response without WWW-Authenticate",
          """
          A 401 response says that credentials are missing or wrong, and must tell by at least one
          challenge which scheme the server wants. Without one a client can't know how to go on, and
          a browser does not ask for a password. Who merely is not allowed to do something gets 403.
          """,
          "Add WWW-Authenticate with a scheme and its parameters.",
          "RFC 9110 §15.5.2");

  static final Rule MISSING_PROXY_CHALLENGE =
      new Rule(
          "missing-proxy-challenge",
          ERROR,
          "a 407 response without Proxy-Authenticate",
          """
          A 407 response says that the proxy wants credentials, and must tell by at least one
          challenge in which scheme. Without one a client can't know how to go on.
          WWW-Authenticate does not do: it speaks for the origin server.
          """,
          "Add Proxy-Authenticate with a scheme and its parameters.",
          "RFC 9110 §15.5.8");

  static final Rule REALM =
      new Rule(
          "challenge-without-realm",
          WARNING,
          "a challenge of Basic or Digest without a realm",
          """
          Both schemes need a realm: it names what the credentials are good for, so that a client
          sends the right ones and a person knows what is asked. Digest also computes with it. Some
          clients ignore a challenge that lacks it.
          """,
          "Add a realm, such as realm=\"staff\".",
          "RFC 7617 §2");

  static final Rule REPEATED =
      new Rule(
          "repeated-authorization",
          WARNING,
          "more than one field with credentials",
          """
          The field holds the credentials of one scheme and is no list, so it must not come twice.
          Recipients go by the first, by the last, or join them with a comma; a gateway that checks
          the one in front of a server that uses the other lets a stranger in.
          """,
          "Send the field once.",
          "RFC 9110 §5.3");

  static final Rule UNKNOWN_SCHEME =
      new Rule(
          "unknown-auth-scheme",
          NOTE,
          "an authentication scheme that is not registered",
          """
          Clients and servers may agree on a scheme of their own, but nobody else knows what it
          means: caches and gateways can't tell what they hold, and logs may not mask it. Mostly the
          scheme was left out and a bare key stands where its name belongs, or a name is misspelt.
          """,
          "Name a registered scheme, such as Bearer.",
          "RFC 9110 §16.4.1");

  private static final Set<String> SCHEMES =
      Set.of(
          "basic",
          "bearer",
          "concealed",
          "digest",
          "dpop",
          "gnap",
          "hoba",
          "mutual",
          "negotiate",
          "oauth",
          "privatetoken",
          "scram-sha-1",
          "scram-sha-256",
          "vapid",
          // Not registered, but widely known.
          "ntlm",
          "aws4-hmac-sha256");
  private static final Set<String> WITH_REALM = Set.of("basic", "digest");

  @Override
  public List<Rule> rules() {
    return List.of(MISSING_CHALLENGE, MISSING_PROXY_CHALLENGE, REALM, REPEATED, UNKNOWN_SCHEME);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    if (message.framing().isEmpty()) {
      return;
    }
    String status = message.inStartLine(Role.STATUS_CODE).map(message::text).orElse("");
    checkStatus(message, status, "401", "WWW-Authenticate", MISSING_CHALLENGE, found);
    checkStatus(message, status, "407", "Proxy-Authenticate", MISSING_PROXY_CHALLENGE, found);
    for (String name : List.of("WWW-Authenticate", "Proxy-Authenticate")) {
      message.fieldLines(name).stream()
          .flatMap(line -> line.child(Role.FIELD_VALUE).stream())
          .flatMap(value -> value.children(Role.CHALLENGE))
          .forEach(challenge -> checkChallenge(message, challenge, found));
    }
    for (String name : List.of("Authorization", "Proxy-Authorization")) {
      List<Node> lines = message.fieldLines(name);
      for (Node line : lines) {
        line.child(Role.FIELD_VALUE)
            .flatMap(value -> value.child(Role.AUTH_SCHEME))
            .ifPresent(scheme -> checkScheme(message, scheme, found));
      }
      lines.stream()
          .skip(1)
          .forEach(
              line -> found.accept(REPEATED.at(line.span(), Sentence.of("once more {0}", name))));
    }
  }

  private static void checkStatus(
      Dissection message,
      String status,
      String wanted,
      String name,
      Rule rule,
      Consumer<Finding> found) {
    if (status.equals(wanted) && message.fieldLines(name).isEmpty()) {
      message
          .startLine()
          .ifPresent(line ->
              found.accept(rule.at(line.span(), Sentence.of("expected {0}, found none", name))));
    }
  }

  private static void checkChallenge(Dissection message, Node challenge, Consumer<Finding> found) {
    challenge.child(Role.AUTH_SCHEME).ifPresent(scheme -> checkScheme(message, scheme, found));
    Credentials.of(message.octets(), challenge)
        .filter(said -> WITH_REALM.contains(said.scheme().toLowerCase(Locale.ROOT)))
        .filter(said -> !said.parameters().containsKey("realm"))
        .ifPresent(
            said -> found.accept(REALM.at(challenge.span(), "expected realm=\"…\", found none")));
  }

  /// What was left without its scheme may be a secret, so the message does not show it.
  private static void checkScheme(Dissection message, Node scheme, Consumer<Finding> found) {
    if (!SCHEMES.contains(message.text(scheme).toLowerCase(Locale.ROOT))) {
      String name = message.text(scheme);
      Sentence words =
          name.length() > 20 ? Sentence.of("a word of {0} octets", name.length()) : Quoted.of(name);
      found.accept(
          UNKNOWN_SCHEME.at(
              scheme.span(), Sentence.of("expected a registered scheme, found {0}", words)));
    }
  }
}
