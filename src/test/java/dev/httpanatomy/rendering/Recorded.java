package dev.httpanatomy.rendering;

import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.recording.RecordedMessage;
import dev.httpanatomy.recording.Timings;
import dev.httpanatomy.recording.Transport;
import dev.httpanatomy.wire.Octets;
import java.time.Instant;

/// Exchanges made by hand, the same at each run.
public final class Recorded {

  /// A connection that opened at a fixed time.
  public static final Connection.Head HEAD =
      new Connection.Head(
          "9xTfAAAAAAAAAAAAAAAAAA",
          Transport.TCP,
          "http",
          "127.0.0.1:8080",
          "127.0.0.1:54122",
          Instant.parse("2026-11-22T07:36:55Z"),
          true);

  private Recorded() {}

  /// A finished exchange of these octets, written with CRLF where the text has a line end.
  public static Exchange exchange(String request, String response) {
    return exchange(crlf(request), crlf(response));
  }

  /// A finished exchange of these octets.
  public static Exchange exchange(Octets request, Octets response) {
    return new Exchange(
        "5kB2AAAAAAAAAAAAAAAQmA",
        HEAD,
        0,
        HEAD.openedAt(),
        1,
        1,
        message(request),
        message(response),
        new Timings(310_000, 320_000, 320_000, 720_000, 730_000, 730_000),
        false);
  }

  /// One octet a character, CRLF for each line end.
  public static Octets crlf(String text) {
    return Octets.latin1(text.replace("\n", "\r\n"));
  }

  private static RecordedMessage message(Octets octets) {
    int head = octets.latin1().indexOf("\r\n\r\n") + 4;
    return new RecordedMessage(0, octets, octets.size(), head < 4 ? -1 : head, true);
  }
}
