package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.NOTE;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.MessageKind;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wording.Sentence;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// `Connection` and the fields that go no further than one connection, RFC 9110 §7.6.1.
public final class ConnectionOptions implements Subject {

  static final Rule END_TO_END =
      new Rule(
          "end-to-end-field-in-connection",
          WARNING,
          "Connection lists a field that is meant for the last recipient",
          """
          An intermediary removes every field that Connection lists before it forwards the message.
          A client that lists Host, Cookie, Authorization or Cache-Control here has them removed
          behind the place that checked them; a sender must not list a field that is meant for all
          recipients.
          """,
          "List only fields that concern this connection.",
          "RFC 9110 §7.6.1");

  static final Rule WITHOUT_FIELD =
      new Rule(
          "connection-option-without-field",
          NOTE,
          "Connection lists a field that isn't there",
          """
          The option announces a field for this connection alone, but the message has none of that
          name, so the option does nothing. Often a proxy adds `Connection: upgrade` to every request
          it forwards, whether the client wants an upgrade or not; or the field was removed and the
          option left.
          """,
          "Remove the option, or send the field.",
          "RFC 9110 §7.6.1");

  static final Rule CONTRADICTION =
      new Rule(
          "close-and-keep-alive",
          NOTE,
          "Connection says close and keep-alive",
          """
          With close the connection ends after this exchange, whatever else is listed. A recipient
          that looks for keep-alive first keeps the connection open and waits, or writes a next
          message into a connection that the other side is about to close.
          """,
          "Send one of the two.",
          "RFC 9112 §9.3");

  static final Rule KEEP_ALIVE =
      new Rule(
          "keep-alive-not-listed",
          NOTE,
          "Keep-Alive without Connection: keep-alive",
          """
          Keep-Alive carries parameters of the connection option keep-alive, and means nothing where
          that option isn't sent. As Connection doesn't list it, an intermediary may forward it to a
          recipient whose connection it says nothing about.
          """,
          "Send Connection: keep-alive with it, or leave it out.",
          "RFC 9112 §C.2.2");

  static final Rule TE =
      new Rule(
          "te-not-listed",
          WARNING,
          "TE without Connection: TE",
          """
          TE says what this one connection may carry. A sender must list it in Connection, so that an
          intermediary that doesn't know TE removes it; forwarded, it promises the next server
          transfer codings and trailers that the intermediary can't pass on.
          """,
          "Send Connection: TE as well.",
          "RFC 9110 §10.1.4");

  static final Rule UPGRADE =
      new Rule(
          "upgrade-not-listed",
          WARNING,
          "Upgrade without Connection: upgrade",
          """
          A sender of Upgrade must list it in Connection, for the offer concerns this connection
          only. A server that goes by the rules ignores an Upgrade that isn't listed, and a WebSocket
          handshake without it must be refused; mostly a proxy dropped Connection, as it has to, and
          forwarded Upgrade.
          """,
          "Send Connection: upgrade as well.",
          "RFC 9110 §7.8");

  static final Rule PROXY =
      new Rule(
          "proxy-connection",
          NOTE,
          "Proxy-Connection where no proxy is spoken to",
          """
          Proxy-Connection was an attempt to get around proxies that forward Connection unread. It
          was never a standard, does not work with two proxies in a row, and an origin server makes
          nothing of it; clients are encouraged not to send it in any request.
          """,
          "Remove it; Connection says the same.",
          "RFC 9112 §C.2.2");

  private static final String CONNECTION = "Connection";

  /// Fields that a last recipient needs, and that no option should have removed on the way.
  private static final Set<String> MEANT_FOR_ALL =
      Set.of(
          "accept",
          "accept-encoding",
          "age",
          "authorization",
          "cache-control",
          "content-encoding",
          "content-length",
          "content-range",
          "content-type",
          "cookie",
          "date",
          "etag",
          "expires",
          "forwarded",
          "host",
          "if-match",
          "if-modified-since",
          "if-none-match",
          "if-unmodified-since",
          "last-modified",
          "location",
          "max-forwards",
          "origin",
          "pragma",
          "range",
          "referer",
          "set-cookie",
          "user-agent",
          "vary",
          "via",
          "x-forwarded-for",
          "x-forwarded-host",
          "x-forwarded-proto",
          "x-real-ip");

  /// Options that mean nothing but the field of that name.
  private static final Set<String> NAMES_OF_FIELDS = Set.of("http2-settings", "te", "upgrade");

  @Override
  public List<Rule> rules() {
    return List.of(END_TO_END, WITHOUT_FIELD, CONTRADICTION, KEEP_ALIVE, TE, UPGRADE, PROXY);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    if (message.framing().isEmpty()) {
      return;
    }
    List<ListMember> options = ListMember.all(message, CONNECTION);
    List<String> listed = options.stream().map(ListMember::token).toList();
    for (ListMember option : options) {
      String name = option.token();
      if (MEANT_FOR_ALL.contains(name)) {
        Sentence words =
            Sentence.of("expected a field of this connection, found {0}", Quoted.of(option.text()));
        found.accept(END_TO_END.at(option.at(), words));
      } else if (NAMES_OF_FIELDS.contains(name) && message.fieldLines(name).isEmpty()) {
        Sentence words = Sentence.of("expected a field {0}, found none", Quoted.of(option.text()));
        found.accept(WITHOUT_FIELD.at(option.at(), words));
      } else if (name.equals("keep-alive") && listed.contains("close")) {
        found.accept(CONTRADICTION.at(option.at(), "beside \"close\", which counts"));
      }
    }
    checkListed(message, "Keep-Alive", listed, KEEP_ALIVE, found);
    checkListed(message, "TE", listed, TE, found);
    checkListed(message, "Upgrade", listed, UPGRADE, found);
    if (!isToProxy(message)) {
      for (Node line : message.fieldLines("Proxy-Connection")) {
        Sentence to =
            message.kind() == MessageKind.REQUEST
                ? Sentence.of("in a request to an origin server")
                : Sentence.of("in a response");
        found.accept(PROXY.at(line.span(), to));
      }
    }
  }

  private static void checkListed(
      Dissection message, String name, List<String> listed, Rule rule, Consumer<Finding> found) {
    List<Node> lines = message.fieldLines(name);
    if (!lines.isEmpty() && listed.stream().noneMatch(name::equalsIgnoreCase)) {
      Sentence others =
          listed.isEmpty() ? Sentence.of("no options") : Quoted.of(String.join(", ", listed));
      Sentence words = Sentence.of("expected it in Connection, found {0} there", others);
      found.accept(rule.at(lines.getFirst().span(), words));
    }
  }

  /// curl sends Proxy-Connection to a proxy, with a URI or an authority as the target.
  private static boolean isToProxy(Dissection message) {
    return message
        .inStartLine(Role.REQUEST_TARGET)
        .map(message::text)
        .filter(target -> !target.startsWith("/") && !target.equals("*"))
        .isPresent();
  }
}
