package dev.httpanatomy.rendering.text;

import dev.httpanatomy.finding.Severity;
import dev.httpanatomy.inspection.InspectedDirection;
import dev.httpanatomy.inspection.InspectedMessage;
import dev.httpanatomy.inspection.Inspection;
import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.recording.RecordedMessage;
import dev.httpanatomy.recording.Timings;
import dev.httpanatomy.rendering.View;
import java.util.Locale;
import java.util.StringJoiner;

/// The anatomy of an exchange as text for a terminal of 100 columns.
///
/// It comes in two parts, so that the first can be sent before the response exists that the second
/// shows; put together they are the whole.
public final class TextView implements View {

  /// How many octets of a message's content are shown; what is beyond is counted.
  public static final int CONTENT_OCTETS = 4096;

  private static final double NANOS_PER_MILLI = 1e6;

  private final boolean colour;

  /// @param colour whether to colour the text with ANSI codes
  public TextView(boolean colour) {
    this.colour = colour;
  }

  @Override
  public String mediaType() {
    return "text/plain;charset=utf-8";
  }

  @Override
  public String request(Inspection inspection) {
    Page page = new Page();
    title(page, inspection.exchange());
    page.blank();
    RecordedMessage request = inspection.request().recorded();
    heading(page, "REQUEST", request, arrival(inspection.exchange()));
    direction(page, inspection.request(), inspection);
    page.blank();
    return page.text(colour);
  }

  @Override
  public String response(Inspection inspection, String remark) {
    Page page = new Page();
    heading(page, "RESPONSE", inspection.response().recorded(), remark);
    direction(page, inspection.response(), inspection);
    page.blank();
    summary(page, inspection);
    return page.text(colour);
  }

  private void title(Page page, Exchange exchange) {
    Connection.Head connection = exchange.connection();
    page.line()
        .add(connection.remote() + " → " + connection.local(), Ink.HEADING)
        .add("   " + connection.transport() + ", listener " + connection.listener())
        .add("   exchange " + (exchange.index() + 1) + " on this connection");
  }

  private void heading(Page page, String title, RecordedMessage message, String remark) {
    StringJoiner sizes = new StringJoiner(", ");
    sizes.add(octets(message.length()));
    if (message.headLength() >= 0) {
      sizes.add("head " + message.headLength());
      if (message.complete() || message.length() > message.headLength()) {
        sizes.add("body " + (message.length() - message.headLength()));
      }
    }
    if (message.truncated()) {
      sizes.add("of which the first " + message.octets().size() + " are kept");
    }
    Line line = page.line().add(title, Ink.HEADING).add("   " + sizes);
    if (line.width() + remark.length() < Page.COLUMNS) {
      line.right(remark, Page.COLUMNS, Ink.FAINT);
    } else {
      page.paragraph(remark, 0, Page.COLUMNS, Ink.FAINT);
    }
    page.line().add("━".repeat(Page.COLUMNS), Ink.FAINT);
  }

  private static void direction(Page page, InspectedDirection direction, Inspection inspection) {
    boolean first = true;
    for (InspectedMessage message : direction.messages()) {
      if (!first) {
        page.blank();
      }
      first = false;
      MessageText.write(page, inspection.explainer(), message, CONTENT_OCTETS);
    }
    RecordedMessage recorded = direction.recorded();
    if (recorded.truncated()) {
      page.line()
          .to(MessageText.OCTETS_COLUMN)
          .add(
              "… "
                  + (recorded.length() - recorded.octets().size())
                  + " octets more passed and were not kept",
              Ink.WARNING);
    }
    if (recorded.length() == 0) {
      page.line().to(MessageText.OCTETS_COLUMN).add("nothing", Ink.WARNING);
    }
  }

  private static String arrival(Exchange exchange) {
    int reads = exchange.reads();
    return "arrived in " + reads + (reads == 1 ? " read" : " reads");
  }

  private void summary(Page page, Inspection inspection) {
    Exchange exchange = inspection.exchange();
    Line findings = row(page, "findings");
    for (Severity severity : Severity.values()) {
      long count = inspection.count(severity);
      String words = count + " " + severity.word() + (count == 1 ? "" : "s");
      findings.add(words, count == 0 ? Ink.FAINT : Ink.of(severity)).add("   ");
    }
    flow(page, exchange.timings());
    row(page, "more").add("/exchanges/" + exchange.id(), Ink.KEY);
    row(page, "").add("/connections/" + exchange.connection().id() + "/diagram", Ink.KEY);
  }

  private static Line row(Page page, String title) {
    return page.line().add(title, Ink.HEADING).to(11);
  }

  /// Milliseconds after the connection was accepted.
  private static void flow(Page page, Timings timings) {
    String request =
        flow("request", timings.requestBegan(), timings.requestHeadEnded(), timings.requestEnded());
    String response =
        flow(
            "response",
            timings.responseBegan(),
            timings.responseHeadEnded(),
            timings.responseEnded());
    row(page, "flow").add(request).right("ms after accept", Page.COLUMNS, Ink.FAINT);
    row(page, "").add(response);
  }

  private static String flow(String message, long began, long headEnded, long ended) {
    return message
        + " began "
        + millis(began)
        + ", its head ended "
        + millis(headEnded)
        + ", it ended "
        + millis(ended);
  }

  private static String millis(long nanos) {
    return nanos == Timings.NEVER
        ? "–"
        : String.format(Locale.ROOT, "%.2f", nanos / NANOS_PER_MILLI);
  }

  private static String octets(long count) {
    return count == 1 ? "1 octet" : count + " octets";
  }
}
