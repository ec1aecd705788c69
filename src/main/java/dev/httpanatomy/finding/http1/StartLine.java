package dev.httpanatomy.finding.http1;

import static dev.httpanatomy.finding.Severity.ERROR;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.finding.Rule;
import java.util.List;

/// Rules about the syntax of the request-line and the status-line.
final class StartLine {

  static final Rule START_LINE_WHITESPACE =
      new Rule(
          "start-line-whitespace",
          WARNING,
          "whitespace in a start-line other than one SP between its parts",
          """
          The parts of a start-line are separated by exactly one SP each. A recipient may split at
          any whitespace instead, but need not, and those that do differ in what they count as
          whitespace; a target that ends at one place for a gateway and at another for the server
          behind it passes the rules of the gateway unseen.
          """,
          "Separate the parts by a single SP, and put none before or after them.",
          "RFC 9112 §3");

  static final Rule INVALID_METHOD =
      new Rule(
          "invalid-method",
          ERROR,
          "an octet that a method can't hold",
          """
          A method is a token: letters, digits and some marks. A server that reads on regardless may
          see another method than the one in front of it, and rules about methods (which may be
          repeated, cached or let through) then hold for the wrong one.
          """,
          "Use a registered method, such as GET.",
          "RFC 9110 §9.1");

  static final Rule INVALID_REQUEST_TARGET =
      new Rule(
          "invalid-request-target",
          ERROR,
          "what stands where the request-target should is none",
          """
          A request-target is a path that begins with a slash, a whole URI, an authority (for
          CONNECT) or an asterisk (for OPTIONS), in the octets that a URI may have: no whitespace,
          no controls, nothing above ASCII, no fragment. A server should answer 400; one that
          repairs the target instead may reach a resource that an access rule in front of it did
          not see.
          """,
          "Percent-encode each octet that a URI can't hold, and leave out the fragment.",
          "RFC 9112 §3.2");

  static final Rule INVALID_PERCENT_ENCODING =
      new Rule(
          "invalid-percent-encoding",
          ERROR,
          "a percent sign without two hexadecimal digits",
          """
          In a URI a percent sign only ever begins an encoded octet. Recipients differ on any other:
          some refuse the request, some keep the percent sign as it is, some drop it or decode what
          follows anyway, and so the same target names different resources.
          """,
          "Write %25 for a percent sign that stands for itself.",
          "RFC 3986 §2.1");

  static final Rule MISSING_VERSION =
      new Rule(
          "missing-version",
          WARNING,
          "a request-line without a version: HTTP/0.9",
          """
          A request of HTTP/0.9 is one line, a method and a target, and its response is content
          alone, without status and fields, up to the end of the connection. Nothing of today has to
          understand it: most servers refuse it, some answer with a response of HTTP/1.
          """,
          "Add HTTP/1.1 at the end of the line, and a Host field below it.",
          "RFC 9112 §3");

  static final Rule INVALID_VERSION =
      new Rule(
          "invalid-version",
          ERROR,
          "a version that is not HTTP/ and two digits with a dot",
          """
          The version is HTTP in capital letters, a slash, a digit, a dot and a digit; the digits
          tell which framing and which connection rules hold. A recipient that guesses may take the
          message for an older version, with another idea of where it ends and of whether the
          connection stays open.
          """,
          "Write HTTP/1.1.",
          "RFC 9112 §2.3");

  static final Rule INVALID_STATUS_CODE =
      new Rule(
          "invalid-status-code",
          ERROR,
          "a status-code other than three digits",
          """
          The status-code is the one part of a status-line that clients act upon: the first of its
          three digits is the class of the response, and 1xx, 204 and 304 decide whether there is a
          message-body. A client that can't read the code can't tell success from failure, nor where
          the response ends.
          """,
          "Send three digits, such as 200.",
          "RFC 9112 §4");

  static final Rule MISSING_SP_AFTER_STATUS_CODE =
      new Rule(
          "missing-sp-after-status-code",
          WARNING,
          "no SP behind the status-code",
          """
          The reason-phrase may be empty, but a server must send the SP before it all the same.
          Clients may split the line at whitespace and then miss nothing; one that goes by the
          grammar refuses the response.
          """,
          "Send a SP after the status-code, also where no reason-phrase follows.",
          "RFC 9112 §4");

  static final Rule INVALID_REASON_PHRASE =
      new Rule(
          "invalid-reason-phrase",
          ERROR,
          "an octet that a reason-phrase can't hold",
          """
          The reason-phrase is text for people: visible characters, SP and HTAB. A control octet in
          it can end the line early for some clients, and mostly shows that a server put text of
          foreign origin there without checking it, which is how responses get split.
          """,
          "Send the usual phrase, or none.",
          "RFC 9112 §4");

  static final List<Rule> RULES =
      List.of(
          START_LINE_WHITESPACE,
          INVALID_METHOD,
          INVALID_REQUEST_TARGET,
          INVALID_PERCENT_ENCODING,
          MISSING_VERSION,
          INVALID_VERSION,
          INVALID_STATUS_CODE,
          MISSING_SP_AFTER_STATUS_CODE,
          INVALID_REASON_PHRASE);

  private StartLine() {}
}
