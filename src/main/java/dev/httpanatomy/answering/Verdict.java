package dev.httpanatomy.answering;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Severity;
import dev.httpanatomy.inspection.InspectedDirection;
import dev.httpanatomy.inspection.InspectedMessage;
import dev.httpanatomy.recording.ConnectionEvent.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a request deserves: its status, and whether another may follow it.
///
/// @param status the status-code
/// @param chunked whether the client can read a chunked response
/// @param close whether the connection ends with the response
/// @param head whether only a head is wanted
record Verdict(Status status, boolean chunked, boolean close, boolean head) {

  /// The answers there are.
  enum Status {
    /// Nothing is wrong with the request.
    OK(200, "OK"),
    /// RFC 9112 §2.2, §3.2, §5.1: what a server must not take.
    BAD_REQUEST(400, "Bad Request"),
    /// RFC 9110 §15.5.9: the rest of the request did not come in time.
    REQUEST_TIMEOUT(408, "Request Timeout"),
    /// RFC 9110 §15.5.14: more octets than one connection may send.
    CONTENT_TOO_LARGE(413, "Content Too Large"),
    /// RFC 6585 §5: a head without an end.
    HEAD_TOO_LARGE(431, "Request Header Fields Too Large"),
    /// RFC 9110 §15.6.2: there are no tunnels here.
    NOT_IMPLEMENTED(501, "Not Implemented"),
    /// RFC 9110 §15.6.6.
    VERSION_NOT_SUPPORTED(505, "HTTP Version Not Supported");

    final int code;
    final String reason;

    Status(int code, String reason) {
      this.code = code;
      this.reason = reason;
    }
  }

  /// Why a request is answered before its end.
  enum Trouble {
    /// It can't be told where it ends.
    LOST,
    /// Its head is longer than a head may be.
    HEAD_TOO_LONG
  }

  /// Judges a request.
  ///
  /// @param trouble why it is answered before its end; nothing where it has come to it
  /// @param ending why nothing more comes; nothing while more may
  static Verdict of(InspectedDirection request, Optional<Trouble> trouble, Optional<Kind> ending) {
    Optional<Dissection> message =
        request.messages().stream().findFirst().map(InspectedMessage::dissection);
    String version = inLine(message, Role.HTTP_VERSION);
    String method = inLine(message, Role.METHOD);
    boolean ambiguous =
        trouble.isPresent()
            || ending.isPresent()
            || message.filter(m -> m.complete() && m.deviations().isEmpty()).isEmpty()
            || hasError(request);
    Status status =
        trouble
            .filter(Trouble.HEAD_TOO_LONG::equals)
            .map(tooLong -> Status.HEAD_TOO_LARGE)
            .or(() -> ending.flatMap(Verdict::ofEnding))
            .orElseGet(() ->
                version.matches("(?i)HTTP/[2-9].*")
                    ? Status.VERSION_NOT_SUPPORTED
                    : trouble.isPresent() || hasError(request)
                        ? Status.BAD_REQUEST
                        : method.equals("CONNECT") ? Status.NOT_IMPLEMENTED : Status.OK);
    // A client of a later minor version reads what one of 1.1 does, RFC 9110 §2.5.
    boolean chunked = version.matches("HTTP/1\\.[1-9]");
    boolean close =
        ambiguous
            || !chunked
            || status != Status.OK
            || options(message).anyMatch(option -> option.equals("close"));
    return new Verdict(status, chunked, close, method.equals("HEAD"));
  }

  /// The same, with the connection's end.
  Verdict closing() {
    return new Verdict(status, chunked, true, head);
  }

  private static Optional<Status> ofEnding(Kind why) {
    return switch (why) {
      case IDLE_TIMEOUT -> Optional.of(Status.REQUEST_TIMEOUT);
      case OCTET_LIMIT -> Optional.of(Status.CONTENT_TOO_LARGE);
      default -> Optional.empty();
    };
  }

  private static String inLine(Optional<Dissection> message, Role role) {
    return message.flatMap(m -> m.inStartLine(role).map(m::text)).orElse("");
  }

  private static boolean hasError(InspectedDirection request) {
    return request.findings().map(Finding::rule).anyMatch(r -> r.severity() == Severity.ERROR);
  }

  private static Stream<String> options(Optional<Dissection> message) {
    return message.map(m -> m.fieldValues("Connection")).orElse(List.of()).stream()
        .flatMap(value -> Stream.of(value.split(",")))
        .map(option -> option.strip().toLowerCase(Locale.ROOT));
  }
}
