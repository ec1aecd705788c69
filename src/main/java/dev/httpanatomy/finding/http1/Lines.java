package dev.httpanatomy.finding.http1;

import static dev.httpanatomy.finding.Severity.ERROR;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.finding.Rule;
import java.util.List;

/// Rules about a message as a run of lines: where it begins and ends, and what ends a line.
final class Lines {

  static final Rule NOT_HTTP1 =
      new Rule(
          "not-http1",
          ERROR,
          "the octets begin no HTTP/1 message",
          """
          A message begins with a request-line or a status-line. These octets have neither, so no
          server can tell method, target or framing from them; it answers 400 or just closes the
          connection. Mostly the peer speaks another protocol than the port does.
          """,
          "Check which protocol the peer speaks, and to which port.",
          "RFC 9112 §2.1");

  static final Rule INCOMPLETE_MESSAGE =
      new Rule(
          "incomplete-message",
          ERROR,
          "the octets end before the message does",
          """
          A message is whole only when its header section and its message-body are. A server may
          answer 400 or wait until it runs out of patience; a client must record a response like
          this as incomplete, and must not take what came of it for the whole. Usual causes are a
          connection that was closed early, a Content-Length that counts characters in place of
          octets, and a chunked message-body without its last chunk.
          """,
          "Send the rest, or a Content-Length that is true.",
          "RFC 9112 §8");

  static final Rule EMPTY_LINE_BEFORE_START_LINE =
      new Rule(
          "empty-line-before-start-line",
          WARNING,
          "an empty line before the start-line",
          """
          Some old clients sent one more CRLF after the content of a POST, which then stands before
          the next request. A user agent must not do so any more, but a server should ignore at
          least one such line; some ignore just one, some any number, and some refuse the request.
          """,
          "Remove the empty line; after the content nothing follows.",
          "RFC 9112 §2.2");

  static final Rule BARE_LF =
      new Rule(
          "bare-lf",
          WARNING,
          "a line ends with LF alone",
          """
          Lines of an HTTP message end with CRLF. A recipient may recognize a single LF as the end
          of a start-line or field-line, and may as well refuse the message, so it works with one
          server and fails with the next. Where two recipients on one path differ, they see
          different fields in the same octets, which is what request smuggling needs.
          """,
          "End each line with CRLF.",
          "RFC 9112 §2.2");

  static final Rule BARE_CR =
      new Rule(
          "bare-cr",
          ERROR,
          "a CR that no LF follows",
          """
          A sender must not produce a CR without LF anywhere but in content. A recipient must either
          take the element for invalid or read each such CR as a space; some take it for the end of
          the line, and then find a field there that others don't see.
          """,
          "Remove the CR.",
          "RFC 9112 §2.2");

  static final List<Rule> RULES =
      List.of(NOT_HTTP1, INCOMPLETE_MESSAGE, EMPTY_LINE_BEFORE_START_LINE, BARE_LF, BARE_CR);

  private Lines() {}
}
