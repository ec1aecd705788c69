package dev.httpanatomy.finding.http1;

import static dev.httpanatomy.finding.Severity.ERROR;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Deviation;
import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.finding.Rule;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Rules about the chunked coding.
final class Chunks {

  static final Rule INVALID_CHUNK_SIZE =
      new Rule(
          "invalid-chunk-size",
          ERROR,
          "a chunk-size that is no hexadecimal number, or one too large",
          """
          The size says where a chunk ends and the next one begins; without it the end of the message
          is lost, and what follows could be content as well as the next request. Recipients that
          accept a sign, a prefix such as 0x, or a number that overflows, find another end than
          those that do not.
          """,
          "Send the number of octets in hexadecimal digits, without sign or prefix.",
          "RFC 9112 §7.1");

  static final Rule INVALID_CHUNK_EXT =
      new Rule(
          "invalid-chunk-ext",
          ERROR,
          "what stands behind a chunk-size is no chunk extension",
          """
          An extension is a semicolon, a name and perhaps an equals sign with a value. Recipients
          must ignore those they don't know, but have to find the end of the line all the same;
          carelessness about what may stand there lets two of them find different ends.
          """,
          "Leave the extension out; hardly any recipient reads one.",
          "RFC 9112 §7.1.1");

  static final Rule CHUNK_EXT_WHITESPACE =
      new Rule(
          "chunk-ext-whitespace",
          WARNING,
          "whitespace behind a chunk-size or in a chunk extension",
          """
          It is bad whitespace: a sender must not generate it, a recipient must read past it for the
          sake of old senders that padded their sizes. Strict parsers refuse it.
          """,
          "Remove the whitespace.",
          "RFC 9112 §7.1.1");

  static final Rule CHUNK_DATA_OVERRUN =
      new Rule(
          "chunk-data-overrun",
          ERROR,
          "no CRLF where the chunk-size says that the chunk-data ends",
          """
          After as many octets as the chunk-size tells stands CRLF. Where it does not, size and data
          contradict each other, and no recipient can know which is right. One that skips ahead to
          the next line reads content as framing.
          """,
          "Make the chunk-size the number of octets of its chunk-data, in hexadecimal.",
          "RFC 9112 §7.1");

  /// The same octet as [Lines#BARE_LF], but in a place for which no clause asks to bear with it.
  static final Rule BARE_LF_IN_CHUNKED_BODY =
      new Rule(
          "bare-lf-in-chunked-body",
          ERROR,
          "LF alone where the chunked coding has CRLF",
          """
          The leave to take a single LF for the end of a line is given for the start-line and for
          fields, not for the chunked coding. A recipient that takes it here finds other chunks than
          one that waits for CRLF, and so another end of the message: a known way to smuggle a
          request.
          """,
          "End each line of the chunked coding with CRLF.",
          "RFC 9112 §7.1");

  static final List<Rule> RULES =
      List.of(
          INVALID_CHUNK_SIZE,
          INVALID_CHUNK_EXT,
          CHUNK_EXT_WHITESPACE,
          CHUNK_DATA_OVERRUN,
          BARE_LF_IN_CHUNKED_BODY);

  private Chunks() {}

  /// The rule about each line of a message that ends with LF alone: a field of the trailer section
  /// may, the chunked coding itself may not.
  static Function<Deviation, Rule> rulesOfBareLf(Dissection message) {
    Optional<Node> body = message.root().child(Role.MESSAGE_BODY);
    Optional<Node> trailers = body.flatMap(node -> node.child(Role.TRAILER_SECTION));
    return deviation ->
        contains(body, deviation) && !contains(trailers, deviation)
            ? BARE_LF_IN_CHUNKED_BODY
            : Lines.BARE_LF;
  }

  private static boolean contains(Optional<Node> node, Deviation deviation) {
    return node.filter(present -> present.span().contains(deviation.at())).isPresent();
  }
}
