package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.NOTE;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Framing.Kind;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wording.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/// Trailer fields, and `Trailer`, which announces them: RFC 9110 §6.5, §6.6.2.
public final class Trailers implements Subject {

  static final Rule FORBIDDEN =
      new Rule(
          "field-not-allowed-in-trailer",
          WARNING,
          "a field in the trailer section that belongs in the header section",
          """
          Framing, routing, authentication, modifiers of the request and the format of the content
          must be known before the content is read. A recipient that merges such a trailer into the
          header section acts on something that no filter saw, after the decision was taken; most
          drop it.
          """,
          "Send the field in the header section.",
          "RFC 9110 §6.5.1");

  static final Rule FORBIDDEN_ANNOUNCED =
      new Rule(
          "trailer-announces-forbidden-field",
          WARNING,
          "Trailer names a field that must not be a trailer field",
          """
          What frames, routes or authenticates a message, or tells the format of its content, must
          stand in the header section. A recipient drops it where it comes as a trailer field all the
          same, so the announcement can't be kept.
          """,
          "Take the name off the list, and send the field in the header section.",
          "RFC 9110 §6.5.1");

  static final Rule UNANNOUNCED =
      new Rule(
          "unannounced-trailer-field",
          NOTE,
          "a trailer field that Trailer doesn't name",
          """
          A sender should name in Trailer what it may send as trailer fields. A recipient then knows
          what to wait for, such as a digest to compute on the way, and an intermediary knows that it
          had better not drop the trailer section; servers in front of an application often keep
          announced fields only.
          """,
          "Name the field in Trailer.",
          "RFC 9110 §6.6.2");

  static final Rule NOWHERE =
      new Rule(
          "trailer-without-chunked",
          NOTE,
          "Trailer in a message that can have no trailer section",
          """
          In HTTP/1.1 a trailer section exists behind the last chunk only. A message with
          Content-Length, or without content, has no place for trailer fields, so what Trailer
          announces can't come. Often a gateway unpacked the chunks and forwarded the field.
          """,
          "Use the chunked coding, or remove Trailer.",
          "RFC 9112 §7.1.2");

  private static final Set<String> NOT_ALLOWED =
      Set.of(
          "age",
          "authorization",
          "cache-control",
          "connection",
          "content-encoding",
          "content-length",
          "content-range",
          "content-type",
          "cookie",
          "expect",
          "host",
          "if-match",
          "if-modified-since",
          "if-none-match",
          "if-range",
          "if-unmodified-since",
          "max-forwards",
          "proxy-authenticate",
          "proxy-authorization",
          "range",
          "set-cookie",
          "te",
          "trailer",
          "transfer-encoding",
          "www-authenticate");

  @Override
  public List<Rule> rules() {
    return List.of(FORBIDDEN, FORBIDDEN_ANNOUNCED, UNANNOUNCED, NOWHERE);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    if (message.framing().isEmpty()) {
      return;
    }
    for (ListMember name : ListMember.all(message, "Trailer")) {
      if (NOT_ALLOWED.contains(name.token())) {
        found.accept(
            FORBIDDEN_ANNOUNCED.at(
                name.at(), Sentence.of("{0} is announced", Quoted.of(name.text()))));
      }
    }
    List<Node> trailer = message.fieldLines("Trailer");
    Kind kind = message.framing().get().kind();
    if (!trailer.isEmpty() && kind == Kind.CONTENT_LENGTH) {
      Sentence words = Sentence.of("expected the chunked coding, found Content-Length");
      found.accept(NOWHERE.at(trailer.getFirst().span(), words));
    }
    message
        .root()
        .child(Role.MESSAGE_BODY)
        .flatMap(body -> body.child(Role.TRAILER_SECTION))
        .ifPresent(section -> checkFields(message, section, found));
  }

  private static void checkFields(Dissection message, Node section, Consumer<Finding> found) {
    Set<String> announced = Set.copyOf(ListMember.tokens(message, "Trailer"));
    section
        .children(Role.FIELD_LINE)
        .flatMap(line -> line.child(Role.FIELD_NAME).stream())
        .forEach(name -> {
          String text = message.text(name);
          String folded = text.toLowerCase(Locale.ROOT);
          if (NOT_ALLOWED.contains(folded)) {
            found.accept(
                FORBIDDEN.at(
                    name.span(), Sentence.of("{0} in the trailer section", Quoted.of(text))));
          } else if (!announced.contains(folded)) {
            Sentence words = Sentence.of("expected Trailer to name {0}", Quoted.of(text));
            found.accept(UNANNOUNCED.at(name.span(), words));
          }
        });
  }
}
