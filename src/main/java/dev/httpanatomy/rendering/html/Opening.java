package dev.httpanatomy.rendering.html;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.inspection.InspectedMessage;
import dev.httpanatomy.inspection.Inspection;
import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.rendering.ForwardedWords;
import dev.httpanatomy.rendering.TlsWords;
import dev.httpanatomy.rendering.Visible;
import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wording.Sentence;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// The beginning of the document, up to what it says of the exchange as a whole.
final class Opening {

  private static final int LONGEST_TITLE = 100;

  private final Markup html;
  private final Inspection inspection;
  private final Explainer explainer;

  Opening(Markup html, Inspection inspection) {
    this.html = html;
    this.inspection = inspection;
    this.explainer = inspection.explainer();
  }

  void write() {
    Octets title = title();
    String more = title.size() > LONGEST_TITLE ? "…" : "";
    Octets shown = begin(title, LONGEST_TITLE);
    DocumentHead.write(html, explainer.language(), Visible.of(shown) + more);
    html.open("body");
    bar();
    html.open("main").open("h1");
    VisibleOctets.write(html, shown, false);
    html.text(more).close("h1");
    facts();
  }

  private void bar() {
    html.open("header", "class", "bar").put("a", "HTTP Anatomy", "href", "/", "class", "brand");
    html.open("nav", "aria-label", explainer.say("on this page"));
    for (Sentence section : Sentence.all("request", "response", "summary")) {
      html.put("a", explainer.say(section), "href", "#" + section).text(" ");
    }
    html.close("nav").close("header");
  }

  /// Method and target, or what there is in their place.
  private Octets title() {
    return inspection.request().messages().stream()
        .findFirst()
        .map(InspectedMessage::dissection)
        .map(Opening::title)
        .orElse(Octets.latin1("nothing"));
  }

  private static Octets title(Dissection request) {
    Optional<Octets> method = request.inStartLine(Role.METHOD).map(request::octets);
    Optional<Octets> target = request.inStartLine(Role.REQUEST_TARGET).map(request::octets);
    if (method.isEmpty() || target.isEmpty()) {
      return request.octets(request.root());
    }
    return Octets.concat(List.of(method.get(), Octets.latin1(" "), target.get()));
  }

  private static Octets begin(Octets octets, int most) {
    return octets.slice(0, Math.min(octets.size(), most));
  }

  private void facts() {
    Exchange exchange = inspection.exchange();
    Connection.Head connection = exchange.connection();
    html.open("dl", "class", "facts");
    fact(Sentence.of("from"), connection.remote());
    exchange
        .forwarded()
        .ifPresent(by -> fact(Sentence.of("for"), explainer.say(ForwardedWords.of(by))));
    fact(Sentence.of("to"), connection.local());
    Sentence over = Sentence.of("{0}, listener {1}", connection.transport(), connection.listener());
    fact(Sentence.of("over"), explainer.say(over));
    connection.tls().ifPresent(tls -> fact(Sentence.of("inside"), explainer.say(TlsWords.of(tls))));
    Sentence index = Sentence.of("{0} on this connection", exchange.index() + 1);
    fact(Sentence.of("exchange"), explainer.say(index));
    String at = exchange.at().truncatedTo(ChronoUnit.MILLIS).toString();
    html.open("div").put("dt", explainer.say("at")).open("dd").put("time", at, "datetime", at);
    html.close("dd").close("div");
    html.close("dl");
  }

  private void fact(Sentence name, String value) {
    html.open("div").put("dt", explainer.say(name)).put("dd", value).close("div");
  }
}
