package dev.httpanatomy.web;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Http1Dissector;
import dev.httpanatomy.dissection.RequestMethod;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.recording.Forwarded;
import dev.httpanatomy.recording.RecordedMessage;
import dev.httpanatomy.rendering.json.ListedTarget;
import dev.httpanatomy.wire.Octets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the log says of an exchange: no field-values, for these may hold secrets, and not its id,
/// for who holds that reads them.
///
/// In all texts of the peer, what is no visible ASCII, and `"` and `\`, is `\xHH`: nobody can write
/// a line of the log himself.
///
/// @param client the address of the peer
/// @param forwarded for whom it is, as a trusted proxy says; empty where none does
/// @param listener the name of the listener
/// @param method the method; `-` where there is none, as may be the next two
/// @param target the request-target; secrets in it are masked
/// @param version the HTTP-version
/// @param status the status-code of the final response; `-` where there is none
/// @param requestOctets how many octets came
/// @param responseOctets how many octets went
/// @param nanos from the first octet of the request to the last of the response
record AccessLine(
    String client,
    String forwarded,
    String listener,
    String method,
    String target,
    String version,
    String status,
    long requestOctets,
    long responseOctets,
    long nanos) {

  private static final String NONE = "-";
  private static final int LONGEST = 2048;
  private static final int MOST_OCTETS = 4096;
  private static final double NANOS_PER_MILLI = 1e6;

  static AccessLine of(Exchange exchange) {
    Optional<Dissection> request = startLine(exchange.request().octets());
    return new AccessLine(
        exchange.connection().remote(),
        exchange.forwarded().map(Forwarded::client).orElse(""),
        exchange.connection().listener(),
        part(request, Role.METHOD),
        request
            .flatMap(line ->
                line.inStartLine(Role.REQUEST_TARGET).map(node -> ListedTarget.of(line, node)))
            .map(AccessLine::visible)
            .orElse(NONE),
        part(request, Role.HTTP_VERSION),
        status(exchange.response()),
        exchange.request().length(),
        exchange.response().length(),
        nanos(exchange));
  }

  /// As `127.0.0.1:40252 http "GET /x HTTP/1.1" 200 89 504 3.12`.
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s%s %s \"%s %s %s\" %s %d %d %.2f",
        client,
        forwarded.isEmpty() ? "" : " for " + forwarded,
        listener,
        method,
        target,
        version,
        status,
        requestOctets,
        responseOctets,
        nanos / NANOS_PER_MILLI);
  }

  /// Only the first line is looked at: the rest would cost more, and is not shown.
  private static Optional<Dissection> startLine(Octets octets) {
    int most = Math.min(octets.size(), MOST_OCTETS);
    int start = 0;
    while (start < most && (octets.at(start) == '\r' || octets.at(start) == '\n')) {
      start++;
    }
    int end = start;
    while (end < most && octets.at(end) != '\n') {
      end++;
    }
    end = Math.min(end + 1, most);
    return Http1Dissector.requests(octets.slice(start, end)).stream().findFirst();
  }

  private static String status(RecordedMessage response) {
    int head = (int) Math.min(response.headLength(), response.octets().size());
    if (head <= 0) {
      return NONE;
    }
    List<Dissection> responses =
        Http1Dissector.responses(response.octets().slice(0, head), RequestMethod.HEAD);
    return responses.isEmpty() ? NONE : part(Optional.of(responses.getLast()), Role.STATUS_CODE);
  }

  private static String part(Optional<Dissection> message, Role role) {
    return message
        .flatMap(line -> line.inStartLine(role).map(line::text))
        .map(AccessLine::visible)
        .orElse(NONE);
  }

  private static long nanos(Exchange exchange) {
    long began = exchange.timings().requestBegan();
    long ended = exchange.timings().responseEnded();
    return began < 0 || ended < 0 ? 0 : ended - began;
  }

  private static String visible(String octets) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < octets.length(); i++) {
      char c = octets.charAt(i);
      if (text.length() >= LONGEST) {
        return text + "…";
      }
      if (c > 0x20 && c < 0x7F && c != '"' && c != '\\') {
        text.append(c);
      } else {
        text.append(String.format(Locale.ROOT, "\\x%02X", (int) c));
      }
    }
    return text.isEmpty() ? NONE : text.toString();
  }
}
