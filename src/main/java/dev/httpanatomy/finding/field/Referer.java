package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.MessageKind;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wire.Span;
import dev.httpanatomy.wording.Sentence;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `Referer = absolute-URI / partial-URI`, RFC 9110 §10.1.3.
public final class Referer implements Subject {

  static final Rule USERINFO =
      new Rule(
          "userinfo-in-referer",
          WARNING,
          "a Referer with the name and password of a user",
          """
          A user agent must leave out what stands before the at-sign of the authority. Referer goes
          to other sites and into their logs, and the credentials go with it to people they were not
          meant for.
          """,
          "Cut the userinfo off the URI, and change the password.",
          "RFC 9110 §10.1.3");

  static final Rule FRAGMENT =
      new Rule(
          "fragment-in-referer",
          WARNING,
          "a Referer with a fragment",
          """
          A user agent must leave out the fragment. It never leaves the client otherwise, so
          applications keep things in it that servers are not to see, such as the access token of a
          sign-in; in Referer it ends up in the logs of another site.
          """,
          "Cut the URI off at the number-sign.",
          "RFC 9110 §10.1.3");

  private static final Pattern USER = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://([^/?#@]*)@");

  @Override
  public List<Rule> rules() {
    return List.of(USERINFO, FRAGMENT);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    if (message.framing().isEmpty() || message.kind() != MessageKind.REQUEST) {
      return;
    }
    for (Node line : message.fieldLines("Referer")) {
      line.child(Role.FIELD_VALUE)
          .ifPresent(value -> checkValue(message.text(value), value.span(), found));
    }
  }

  private static void checkValue(String text, Span at, Consumer<Finding> found) {
    Matcher user = USER.matcher(text);
    if (user.lookingAt()) {
      Span userinfo = new Span(at.start() + user.start(1), at.start() + user.end());
      // Not quoted: the finding may be shown where the message is not.
      found.accept(USERINFO.at(userinfo, "expected host, found userinfo and \"@\""));
    }
    int fragment = text.indexOf('#');
    if (fragment >= 0) {
      Sentence words =
          Sentence.of(
              "expected a URI without fragment, found {0}", Quoted.of(text.substring(fragment)));
      found.accept(FRAGMENT.at(new Span(at.start() + fragment, at.end()), words));
    }
  }
}
