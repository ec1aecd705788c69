package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.NOTE;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.MessageKind;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wording.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `Origin = serialized-origin / "null"`, RFC 6454 §7.1, and what a preflight sends beside it.
public final class Origin implements Subject {

  static final Rule INVALID =
      new Rule(
          "invalid-origin",
          WARNING,
          "an Origin that is no scheme, host and perhaps port",
          """
          Browsers send the origin of the script: a scheme and a host in small letters, and a port
          where it is not the default. There is no path, not even a slash. Servers compare it with
          those they allow octet by octet, and one that merely looks for a part of it can be fooled.
          """,
          "Send scheme, host and port of the page, without a slash at the end.",
          "RFC 6454 §7.1");

  static final Rule STRAY_PREFLIGHT =
      new Rule(
          "preflight-field-without-options",
          NOTE,
          "a field of a preflight in a request that is none",
          """
          Access-Control-Request-Method and Access-Control-Request-Headers ask by OPTIONS whether the
          request proper may be sent. In any other request they mean nothing, and servers don't look
          at them. The answer would be the fields Access-Control-Allow-Methods and -Headers.
          """,
          "Leave the field out, or send OPTIONS.",
          "Fetch");

  private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9+.-]*)://(.*)");

  @Override
  public List<Rule> rules() {
    return List.of(INVALID, STRAY_PREFLIGHT);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    if (message.framing().isEmpty() || message.kind() != MessageKind.REQUEST) {
      return;
    }
    for (FieldText value : FieldText.of(message, "Origin")) {
      if (!value.text().equals("null") && !isOne(value.text())) {
        Sentence words =
            Sentence.of(
                "expected scheme \"://\" host [ \":\" port ], found {0}", Quoted.of(value.text()));
        found.accept(INVALID.at(value.at(), words));
      }
    }
    String method = message.inStartLine(Role.METHOD).map(message::text).orElse("");
    if (!method.equals("OPTIONS")) {
      List.of("Access-Control-Request-Method", "Access-Control-Request-Headers").stream()
          .flatMap(name -> message.fieldLines(name).stream())
          .forEach(line ->
              found.accept(
                  STRAY_PREFLIGHT.at(line.span(), Sentence.of("in {0}", Quoted.of(method)))));
    }
  }

  /// Whether a text is a `serialized-origin` as browsers write it, RFC 6454 §6.2. Files have no
  /// host.
  static boolean isOne(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return false;
    }
    Authority authority = Authority.of(form.group(2));
    String host = authority.host();
    return authority.isValid()
        && host.equals(host.toLowerCase(Locale.ROOT))
        && host.indexOf('*') < 0
        && (!host.isEmpty() || form.group(1).equals("file"));
  }
}
