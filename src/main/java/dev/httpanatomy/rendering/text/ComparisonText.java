package dev.httpanatomy.rendering.text;

import dev.httpanatomy.lab.Comparison;
import dev.httpanatomy.lab.Parameters;
import dev.httpanatomy.lab.Row;
import dev.httpanatomy.lab.Side;
import dev.httpanatomy.lab.Verdict;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/// The comparison of TCP and UDP as text for a terminal of 100 columns: topic after topic, the two
/// beside each other.
public final class ComparisonText {

  private static final int TCP_COLUMN = 10;
  private static final int UDP_COLUMN = 56;
  private static final int GAP = 2;
  private static final double NANOS_PER_MILLI = 1e6;

  private final Page page = new Page();

  private ComparisonText() {}

  /// The text of a comparison.
  ///
  /// @param colour whether to colour it with ANSI codes
  public static String render(Comparison comparison, boolean colour) {
    ComparisonText text = new ComparisonText();
    text.title(comparison);
    comparison.rows().forEach(text::row);
    text.summary(comparison);
    return text.page.text(colour);
  }

  private void title(Comparison comparison) {
    Parameters parameters = comparison.parameters();
    String took =
        String.format(
            Locale.ROOT,
            "%s, in %.0f ms",
            comparison.at().truncatedTo(ChronoUnit.SECONDS),
            comparison.nanos() / NANOS_PER_MILLI);
    page.line()
        .add("TCP and UDP, measured on loopback", Ink.HEADING)
        .right(took, Page.COLUMNS, Ink.FAINT);
    page.line()
        .add(
            "%d messages of %d octets; the slow receiver rests for %d ms"
                .formatted(parameters.messages(), parameters.octets(), parameters.hold()));
    page.blank();
  }

  private void row(Row row) {
    page.line()
        .add(row.topic().title(), Ink.HEADING)
        .right(String.join(", ", row.references()), Page.COLUMNS, Ink.FAINT);
    page.line().add("━".repeat(Page.COLUMNS), Ink.FAINT);
    page.add(
        verdict(verdict(new Line(), TCP_COLUMN, "TCP", row.tcp()), UDP_COLUMN, "UDP", row.udp()));
    beside("textbook", row.tcp().textbook(), row.udp().textbook());
    beside("measured", row.tcp().measured(), row.udp().measured());
    List<String> why = Words.wrap(row.why(), Page.COLUMNS - TCP_COLUMN);
    for (int i = 0; i < why.size(); i++) {
      labelled(i == 0 ? "why" : "").add(why.get(i));
    }
    page.blank();
  }

  private static Line verdict(Line line, int column, String protocol, Side side) {
    return line.to(column)
        .add(protocol, Ink.HEADING)
        .add("  ")
        .add(side.verdict().words(), ink(side.verdict()));
  }

  private void beside(String label, String tcp, String udp) {
    List<String> left = Words.wrap(tcp, UDP_COLUMN - GAP - TCP_COLUMN);
    List<String> right = Words.wrap(udp, Page.COLUMNS - UDP_COLUMN);
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      labelled(i == 0 ? label : "")
          .add(i < left.size() ? left.get(i) : "")
          .to(UDP_COLUMN)
          .add(i < right.size() ? right.get(i) : "");
    }
  }

  private Line labelled(String label) {
    return page.line().add(label, Ink.FAINT).to(TCP_COLUMN);
  }

  private void summary(Comparison comparison) {
    Line verdicts = labelled("verdicts");
    for (Verdict verdict : Verdict.values()) {
      verdicts.add(verdict.words() + " " + comparison.count(verdict), ink(verdict)).add("   ");
    }
    page.paragraph(
        "Each verdict is about one sentence of the textbook. Not seen: what it means can't be seen"
            + " from a socket, or not on loopback.",
        TCP_COLUMN,
        Page.COLUMNS,
        Ink.FAINT);
    labelled("more")
        .add("?messages=, ?size= and ?hold= change what is done; ?format=json has the numbers");
  }

  private static Ink ink(Verdict verdict) {
    return switch (verdict) {
      case AGREES -> Ink.VALUE;
      case DIFFERS -> Ink.WARNING;
      case NOT_SEEN -> Ink.NOTE;
      case NOT_MEASURED -> Ink.ERROR;
    };
  }
}
