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
import java.util.List;
import java.util.function.Consumer;

/// One value or a list of them: RFC 9110 §5.3, §5.5, §5.6.1.
public final class Repetition implements Subject {

  static final Rule REPEATED =
      new Rule(
          "repeated-singleton-field",
          WARNING,
          "a field that has one value, more than once",
          """
          Only a field that is defined as a list may come in several lines. Of one that isn't, some
          recipients take the first, some the last, some join them to a value that means nothing; so
          a cache, a filter and an application can each act on another one. Mostly two components of
          the sender each set the field.
          """,
          "Send the field once.",
          "RFC 9110 §5.3");

  static final Rule EMPTY_MEMBER =
      new Rule(
          "empty-list-member",
          NOTE,
          "a comma in a list with nothing before or behind it",
          """
          A sender must not leave a member of a list empty. A recipient has to read on over a
          reasonable number of them, so mostly nothing happens; some count the member, and refuse the
          field. It often shows that a variable in a template was empty.
          """,
          "Remove the comma.",
          "RFC 9110 §5.6.1");

  private static final List<String> SINGLETONS =
      List.of(
          "Age",
          "Content-Location",
          "Content-Range",
          "Date",
          "ETag",
          "Expires",
          "From",
          "If-Modified-Since",
          "If-Range",
          "If-Unmodified-Since",
          "Last-Modified",
          "Location",
          "Max-Forwards",
          "Range",
          "Referer",
          "Retry-After",
          "Sec-WebSocket-Accept",
          "Sec-WebSocket-Key",
          "Server",
          "User-Agent");

  private static final List<String> LISTS =
      List.of(
          "Accept",
          "Accept-Encoding",
          "Accept-Language",
          "Accept-Ranges",
          "Access-Control-Allow-Headers",
          "Access-Control-Allow-Methods",
          "Access-Control-Expose-Headers",
          "Access-Control-Request-Headers",
          "Allow",
          "Cache-Control",
          "Connection",
          "Content-Encoding",
          "Content-Language",
          "If-Match",
          "If-None-Match",
          "TE",
          "Trailer",
          "Upgrade",
          "Vary",
          "Via");

  @Override
  public List<Rule> rules() {
    return List.of(REPEATED, EMPTY_MEMBER);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    if (message.framing().isEmpty()) {
      return;
    }
    for (String name : SINGLETONS) {
      List<Node> lines = message.fieldLines(name);
      if (lines.size() < 2) {
        continue;
      }
      Sentence first = Quoted.of(message.fieldValue(lines.getFirst()));
      for (Node line : lines.subList(1, lines.size())) {
        Sentence words =
            Sentence.of("{0} here, {1} before", Quoted.of(message.fieldValue(line)), first);
        found.accept(REPEATED.at(line.span(), words));
      }
    }
    for (String name : LISTS) {
      message.fieldLines(name).forEach(line -> checkMembers(message, line, name, found));
    }
  }

  /// An empty value is a list of no members. A comma between quotes is part of a member; such
  /// values are left alone.
  private static void checkMembers(
      Dissection message, Node line, String name, Consumer<Finding> found) {
    String value = message.fieldValue(line);
    if (!value.isEmpty() && value.indexOf('"') < 0) {
      ListMember.of(message, line).stream()
          .filter(member -> member.text().isEmpty())
          .findFirst()
          .ifPresent(member ->
              found.accept(
                  EMPTY_MEMBER.at(member.at(), Sentence.of("an empty member in {0}", name))));
    }
  }
}
