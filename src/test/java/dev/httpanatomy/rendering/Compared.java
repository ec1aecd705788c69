package dev.httpanatomy.rendering;

import dev.httpanatomy.lab.Comparison;
import dev.httpanatomy.lab.Measure;
import dev.httpanatomy.lab.Parameters;
import dev.httpanatomy.lab.Row;
import dev.httpanatomy.lab.Side;
import dev.httpanatomy.lab.Topic;
import dev.httpanatomy.lab.Verdict;
import java.time.Instant;
import java.util.List;

/// A comparison that nobody measured: each verdict, short and long sentences, and characters that
/// mean something to HTML.
public final class Compared {

  private Compared() {}

  public static Comparison comparison() {
    return new Comparison(
        Instant.parse("2026-11-22T12:00:00.987654321Z"),
        734_567_890,
        new Parameters(100, 64, 200),
        List.of(
            new Row(
                Topic.ORDERING,
                side("What is sent first is received first.", Verdict.AGREES),
                side(
                    "Datagrams may come in another order, twice, or not at all.", Verdict.NOT_SEEN),
                "TCP numbers the octets, and holds back what comes too early. UDP numbers nothing,"
                    + " and so nobody can tell.",
                List.of("RFC 9293 §3.4", "RFC 8085 §3.3")),
            new Row(
                Topic.CLOSED_PORT,
                side("<b>Refused</b> & \"at once\"", Verdict.DIFFERS),
                side("Silence", Verdict.NOT_MEASURED),
                "No reason.",
                List.of())));
  }

  private static Side side(String textbook, Verdict verdict) {
    return new Side(
        textbook,
        "100 of 100 came, the first after 12.3 µs, which is what was to be expected of them.",
        verdict,
        List.of(new Measure("sent", 100), new Measure("firstNanos", 12_345)));
  }
}
