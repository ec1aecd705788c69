package dev.httpanatomy.rendering.html;

import dev.httpanatomy.inspection.Inspection;
import dev.httpanatomy.inspection.Inspector;
import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.recording.RecordedMessage;
import dev.httpanatomy.recording.Timings;
import dev.httpanatomy.recording.Transport;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.wire.Octets;
import java.time.Instant;

/// Exchanges as if they had been recorded.
final class Recorded {

  static final String GET =
      """
      GET /anatomy/hello?name=Ada HTTP/1.1\r
      Host: localhost:8080\r
      User-Agent: curl/7.88.1\r
      Accept: */*\r
      X-Trace:  a1 \r
      \r
      """;

  static final String OK =
      """
      HTTP/1.1 200 OK\r
      Content-Type: text/plain\r
      Content-Length: 6\r
      \r
      hello
      """;

  private static final Instant AT = Instant.parse("2026-11-22T07:36:55.123456Z");

  private Recorded() {}

  static Inspection exchange(String request, String response) {
    return exchange(Octets.latin1(request), Octets.latin1(response));
  }

  static Inspection exchange(Octets request, Octets response) {
    return exchange(whole(request), whole(response), false);
  }

  static Inspection exchange(RecordedMessage request, RecordedMessage response, boolean open) {
    Connection.Head connection =
        new Connection.Head(
            "9xTf", Transport.TCP, "http", "127.0.0.1:8080", "127.0.0.1:54122", AT, true);
    Timings timings =
        open
            ? new Timings(310_000, 420_000, 420_000, Timings.NEVER, Timings.NEVER, Timings.NEVER)
            : new Timings(310_000, 420_000, 420_000, 1_720_000, 1_900_000, 2_300_000);
    return Inspector.inspect(
        new Exchange("5kB2", connection, 0, AT, 1, 2, request, response, timings, open),
        Words.in("en"));
  }

  static RecordedMessage whole(Octets octets) {
    return first(octets, octets.size());
  }

  /// The first octets of a message.
  static RecordedMessage first(Octets octets, long length) {
    int emptyLine = octets.latin1().indexOf("\r\n\r\n");
    return new RecordedMessage(0, octets, length, emptyLine < 0 ? -1 : emptyLine + 4, true);
  }
}
