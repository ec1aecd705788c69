package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.NOTE;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wording.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Rules about secrets in the request-target, where everybody on the way writes them down.
public final class CredentialsInTarget implements Subject {

  static final Rule USERINFO =
      new Rule(
          "userinfo-in-target",
          WARNING,
          "a user, perhaps with a password, in the request-target",
          """
          A sender must not put userinfo into the URI of a request: it ends up in logs and in
          Referer, and what looks like the host in front of the at sign is none, which serves to
          disguise where a link leads. A recipient should treat it as an error when the URI comes
          from somebody whom it does not trust.
          """,
          "Leave out all up to the at sign, and send Authorization.",
          "RFC 9110 §4.2.4");

  static final Rule QUERY =
      new Rule(
          "credentials-in-query",
          NOTE,
          "a query with what looks like a password or a token",
          """
          The target of a request is written into the logs of servers and proxies, kept in the
          history of browsers and handed on in Referer, so a secret in it does not stay one. Fields
          and content are not logged as a rule.
          """,
          "Send the secret in Authorization, or in the content.",
          "RFC 6750 §5.3");

  private static final Set<String> SECRETS =
      Set.of(
          "access_token",
          "api_key",
          "apikey",
          "client_secret",
          "id_token",
          "passwd",
          "password",
          "refresh_token");

  @Override
  public List<Rule> rules() {
    return List.of(USERINFO, QUERY);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    Optional<Node> target = message.inStartLine(Role.REQUEST_TARGET);
    if (target.isEmpty() || message.inStartLine(Role.HTTP_VERSION).isEmpty()) {
      return;
    }
    target
        .flatMap(node -> node.child(Role.AUTHORITY))
        .flatMap(authority -> authority.child(Role.USERINFO))
        .ifPresent(user -> found.accept(USERINFO.at(user.span(), "expected none in a target")));
    target.stream()
        .flatMap(node -> node.children(Role.QUERY))
        .flatMap(query -> query.children(Role.QUERY_PAIR))
        .filter(pair -> pair.child(Role.QUERY_VALUE).isPresent())
        .forEach(pair -> checkPair(message, pair, found));
  }

  private static void checkPair(Dissection message, Node pair, Consumer<Finding> found) {
    pair.child(Role.QUERY_NAME)
        .map(message::text)
        .filter(name -> SECRETS.contains(name.toLowerCase(Locale.ROOT)))
        .ifPresent(name ->
            found.accept(QUERY.at(pair.span(), Sentence.of("a value of {0}", Quoted.of(name)))));
  }
}
