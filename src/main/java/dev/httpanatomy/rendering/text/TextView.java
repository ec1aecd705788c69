package dev.httpanatomy.rendering.text;

import dev.httpanatomy.finding.Severity;
import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.inspection.InspectedDirection;
import dev.httpanatomy.inspection.InspectedMessage;
import dev.httpanatomy.inspection.Inspection;
import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.recording.RecordedMessage;
import dev.httpanatomy.recording.Timings;
import dev.httpanatomy.rendering.Columns;
import dev.httpanatomy.rendering.ForwardedWords;
import dev.httpanatomy.rendering.SeverityWords;
import dev.httpanatomy.rendering.TlsWords;
import dev.httpanatomy.rendering.View;
import dev.httpanatomy.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
    title(page, inspection);
    page.blank();
    RecordedMessage request = inspection.request().recorded();
    heading(page, Sentence.of("REQUEST"), request, arrival(inspection), inspection.explainer());
    direction(page, inspection.request(), inspection);
    page.blank();
    return page.text(colour);
  }

  @Override
  public String response(Inspection inspection, String remark) {
    Page page = new Page();
    Explainer explainer = inspection.explainer();
    heading(page, Sentence.of("RESPONSE"), inspection.response().recorded(), remark, explainer);
    direction(page, inspection.response(), inspection);
    page.blank();
    summary(page, inspection);
    return page.text(colour);
  }

  private void title(Page page, Inspection inspection) {
    Exchange exchange = inspection.exchange();
    Connection.Head connection = exchange.connection();
    Explainer explainer = inspection.explainer();
    page.line()
        .add(connection.remote() + " → " + connection.local(), Ink.HEADING)
        .add("   ")
        .add(explainer.say("{0}, listener {1}", connection.transport(), connection.listener()))
        .add("   ")
        .add(explainer.say("exchange {0} on this connection", exchange.index() + 1));
    connection.tls().ifPresent(tls -> page.line().add(explainer.say(TlsWords.of(tls))));
    exchange
        .forwarded()
        .ifPresent(by -> page.line().add(explainer.say("for {0}", ForwardedWords.of(by))));
  }

  private void heading(
      Page page, Sentence title, RecordedMessage message, String remark, Explainer explainer) {
    List<Sentence> sizes = new ArrayList<>();
    sizes.add(octets(message.length()));
    if (message.headLength() >= 0) {
      sizes.add(Sentence.of("head {0}", message.headLength()));
      if (message.complete() || message.length() > message.headLength()) {
        sizes.add(Sentence.of("body {0}", message.length() - message.headLength()));
      }
    }
    if (message.truncated()) {
      sizes.add(Sentence.of("of which the first {0} are kept", message.octets().size()));
    }
    Line line =
        page.line()
            .add(explainer.say(title), Ink.HEADING)
            .add("   " + explainer.say(Sentence.joined(sizes)));
    if (line.width() + Columns.of(remark) < Page.COLUMNS) {
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
              inspection
                  .explainer()
                  .say(
                      "… {0} octets more passed and were not kept",
                      recorded.length() - recorded.octets().size()),
              Ink.WARNING);
    }
    if (recorded.length() == 0) {
      page.line()
          .to(MessageText.OCTETS_COLUMN)
          .add(inspection.explainer().say("nothing"), Ink.WARNING);
    }
  }

  private static String arrival(Inspection inspection) {
    int reads = inspection.exchange().reads();
    return inspection
        .explainer()
        .say(Sentence.counted(reads, "arrived in {0} read", "arrived in {0} reads"));
  }

  private void summary(Page page, Inspection inspection) {
    Exchange exchange = inspection.exchange();
    Explainer explainer = inspection.explainer();
    Line findings = row(page, explainer.say("findings"));
    for (Severity severity : Severity.values()) {
      long count = inspection.count(severity);
      String words = explainer.say(SeverityWords.count(count, severity));
      findings.add(words, count == 0 ? Ink.FAINT : Ink.of(severity)).add("   ");
    }
    flow(page, exchange.timings(), explainer);
    row(page, explainer.say("more")).add("/exchanges/" + exchange.id(), Ink.KEY);
    row(page, "").add("/connections/" + exchange.connection().id() + "/diagram", Ink.KEY);
  }

  private static Line row(Page page, String title) {
    return page.line().add(title, Ink.HEADING).to(11);
  }

  /// Milliseconds after the connection was accepted.
  private static void flow(Page page, Timings timings, Explainer explainer) {
    String unit = explainer.say("ms after accept");
    String request =
        explainer.say(
            "request began {0}, its head ended {1}, it ended {2}",
            millis(timings.requestBegan()),
            millis(timings.requestHeadEnded()),
            millis(timings.requestEnded()));
    String response =
        explainer.say(
            "response began {0}, its head ended {1}, it ended {2}",
            millis(timings.responseBegan()),
            millis(timings.responseHeadEnded()),
            millis(timings.responseEnded()));
    row(page, explainer.say("flow")).add(request).right(unit, Page.COLUMNS, Ink.FAINT);
    row(page, "").add(response);
  }

  private static String millis(long nanos) {
    return nanos == Timings.NEVER
        ? "–"
        : String.format(Locale.ROOT, "%.2f", nanos / NANOS_PER_MILLI);
  }

  private static Sentence octets(long count) {
    return Sentence.counted(count, "{0} octet", "{0} octets");
  }
}
