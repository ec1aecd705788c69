package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.ERROR;
import static dev.httpanatomy.finding.Severity.NOTE;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.field.ContentRange;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wire.Span;
import dev.httpanatomy.wording.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// `Content-Range` and the responses that have it, RFC 9110 §14.4, §15.3.7, §15.5.17.
public final class PartialContent implements Subject {

  static final Rule IMPOSSIBLE =
      new Rule(
          "impossible-content-range",
          ERROR,
          "a Content-Range with positions that can't be",
          """
          The last position must not be below the first, nor be at or above the complete length, for
          positions count from 0. The recipient must not put such content together with other parts,
          as it does not know where it belongs.
          """,
          "Send the first and the last position, and the length behind the slash.",
          "RFC 9110 §14.4");

  static final Rule MISSING =
      new Rule(
          "partial-content-without-range",
          ERROR,
          "a 206 that does not say which part it is",
          """
          A 206 must have a Content-Range, or be multipart/byteranges with one in each part. The client
          can't tell where the octets belong otherwise, and a file put together from them is broken.
          """,
          "Send Content-Range, or 200 with all of the content.",
          "RFC 9110 §15.3.7");

  static final Rule BESIDE_PARTS =
      new Rule(
          "content-range-beside-parts",
          WARNING,
          "a Content-Range on a response of many parts",
          """
          In multipart/byteranges each part has a Content-Range of its own. A server must not send one
          for the response as well: a client that goes by it takes the boundaries and header sections
          between the parts for octets of the file.
          """,
          "Leave Content-Range to the parts.",
          "RFC 9110 §15.3.7.2");

  static final Rule WITHOUT_MEANING =
      new Rule(
          "content-range-without-meaning",
          NOTE,
          "a Content-Range on a status other than 206 or 416",
          """
          Only these two say what the field means. With any other status the content is all there is,
          and a client that goes by the field may take it for a part.
          """,
          "Send 206 for a part, or leave the field out.",
          "RFC 9110 §14.4");

  static final Rule LENGTH_DIFFERS =
      new Rule(
          "content-range-differs-from-length",
          WARNING,
          "a 206 whose Content-Length is not that of its range",
          """
          The content of a part is what stands from the first to the last position, both included. Where
          the length is another, one of the fields is wrong, often by one, and octets are lost or
          doubled at the seams.
          """,
          "Send last - first + 1 octets.",
          "RFC 9110 §14.4");

  static final Rule UNSATISFIED_WITHOUT_LENGTH =
      new Rule(
          "range-refused-without-length",
          WARNING,
          "a 416 without a Content-Range",
          """
          The client asked for a range that is not there. A server should tell it how long the
          representation is, with an asterisk for the range, so that it can ask for the right one.
          """,
          "Send Content-Range: bytes */ and the complete length.",
          "RFC 9110 §15.5.17");

  private static final int PARTIAL = 206;
  private static final int NOT_SATISFIABLE = 416;

  @Override
  public List<Rule> rules() {
    return List.of(
        IMPOSSIBLE,
        MISSING,
        BESIDE_PARTS,
        WITHOUT_MEANING,
        LENGTH_DIFFERS,
        UNSATISFIED_WITHOUT_LENGTH);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    for (Node value : Parted.values(message, "Content-Range").toList()) {
      checkPositions(message, value, found);
      checkStatus(message, value, found);
    }
    Optional<Span> line = message.startLine().map(Node::span);
    if (line.isPresent() && !Parted.has(message, "Content-Range")) {
      if (Parted.status(message) == PARTIAL && !inParts(message)) {
        Sentence words =
            Sentence.of("expected a Content-Range or multipart/byteranges, found neither");
        found.accept(MISSING.at(line.get(), words));
      } else if (Parted.status(message) == NOT_SATISFIABLE) {
        Sentence words = Sentence.of("expected a Content-Range, found none");
        found.accept(UNSATISFIED_WITHOUT_LENGTH.at(line.get(), words));
      }
    }
  }

  private static void checkStatus(Dissection message, Node value, Consumer<Finding> found) {
    int status = Parted.status(message);
    if (status == PARTIAL && inParts(message)) {
      found.accept(BESIDE_PARTS.at(value.span(), "each part has one of its own"));
    } else if (status != 0 && status != PARTIAL && status != NOT_SATISFIABLE) {
      found.accept(
          WITHOUT_MEANING.at(value.span(), Sentence.of("without meaning in a {0}", status)));
    }
  }

  private static void checkPositions(Dissection message, Node value, Consumer<Finding> found) {
    boolean wellFormed =
        value.child(Role.SLASH).isPresent()
            && value.leaves().noneMatch(leaf -> leaf.role() == Role.UNPARSED);
    Optional<ContentRange> range = ContentRange.of(message.octets(), value);
    if (range.isPresent()) {
      checkLength(message, value, range.get(), found);
    } else if (wellFormed && value.leaves().allMatch(leaf -> leaf.span().length() <= 18)) {
      Sentence words =
          Sentence.of(
              "expected first <= last < complete, found {0}", Quoted.of(message.text(value)));
      found.accept(IMPOSSIBLE.at(value.span(), words));
    }
  }

  private static void checkLength(
      Dissection message, Node value, ContentRange range, Consumer<Finding> found) {
    List<String> lengths = message.fieldValues("Content-Length");
    boolean comparable =
        Parted.status(message) == PARTIAL
            && !inParts(message)
            && range.unit().equalsIgnoreCase("bytes")
            && range.first().isPresent()
            && lengths.size() == 1
            && lengths.getFirst().matches("[0-9]{1,18}");
    if (comparable) {
      long expected = range.last().orElse(0) - range.first().orElse(0) + 1;
      long length = Long.parseLong(lengths.getFirst());
      if (length != expected) {
        Sentence words =
            Sentence.of("{0} octets by the range, {1} by Content-Length", expected, length);
        found.accept(LENGTH_DIFFERS.at(value.span(), words));
      }
    }
  }

  private static boolean inParts(Dissection message) {
    return message.fieldValues("Content-Type").stream()
        .anyMatch(type -> type.toLowerCase(Locale.ROOT).startsWith("multipart/"));
  }
}
