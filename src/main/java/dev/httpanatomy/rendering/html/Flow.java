package dev.httpanatomy.rendering.html;

import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.recording.Timings;
import dev.httpanatomy.wording.Sentence;
import java.util.ArrayList;
import java.util.List;

/// How the time of an exchange went: a bar a stage, on one axis.
final class Flow {

  private static final int WIDTH = 1000;
  private static final int HEIGHT = 10;
  private static final int THINNEST = 6;

  /// @param from nanoseconds after accept
  /// @param to nanoseconds after accept, or never
  private record Stage(String name, long from, long to) {}

  private final Markup html;
  private final Timings timings;
  private final Explainer explainer;
  private final List<Stage> stages = new ArrayList<>();

  private Flow(Markup html, Timings timings, Explainer explainer) {
    this.explainer = explainer;
    this.html = html;
    this.timings = timings;
    collect();
  }

  static void write(Markup html, Timings timings, Explainer explainer) {
    Flow flow = new Flow(html, timings, explainer);
    if (!flow.stages.isEmpty()) {
      flow.write();
    }
  }

  private void collect() {
    stage(Sentence.of("request head"), timings.requestBegan(), timings.requestHeadEnded());
    if (timings.requestEnded() != timings.requestHeadEnded()) {
      stage(Sentence.of("request body"), timings.requestHeadEnded(), timings.requestEnded());
    }
    if (timings.responseBegan() >= timings.requestEnded()) {
      stage(Sentence.of("this server"), timings.requestEnded(), timings.responseBegan());
    }
    stage(Sentence.of("response head"), timings.responseBegan(), timings.responseHeadEnded());
    if (timings.responseEnded() != timings.responseHeadEnded()) {
      stage(Sentence.of("response body"), timings.responseHeadEnded(), timings.responseEnded());
    }
  }

  private void stage(Sentence name, long from, long to) {
    if (from != Timings.NEVER) {
      stages.add(new Stage(explainer.say(name), from, to));
    }
  }

  private void write() {
    long start = stages.stream().mapToLong(Stage::from).min().orElseThrow();
    long end = stages.stream().mapToLong(s -> Math.max(s.from(), s.to())).max().orElseThrow();
    html.open("section").put("h3", explainer.say("Flow")).open("table", "class", "flow");
    String began = Counted.millis(start);
    html.put("caption", explainer.say("began {0} after the connection was accepted", began));
    html.open("thead").open("tr").put("th", explainer.say("stage"), "scope", "col");
    html.put("th", explainer.say("began at"), "scope", "col");
    html.put("th", explainer.say("took"), "scope", "col");
    html.put("td", "").close("tr").close("thead").open("tbody");
    stages.forEach(stage -> row(stage, start, Math.max(1, end - start)));
    html.close("tbody").close("table").close("section");
  }

  private void row(Stage stage, long start, long total) {
    boolean ended = stage.to() != Timings.NEVER;
    html.open("tr").put("th", stage.name(), "scope", "row");
    html.put("td", Counted.millis(stage.from() - start));
    html.put("td", ended ? Counted.millis(stage.to() - stage.from()) : explainer.say("no end yet"));
    html.open("td", "class", "bar-cell");
    long x = Math.min(WIDTH - THINNEST, (stage.from() - start) * WIDTH / total);
    long width = ended ? (stage.to() - stage.from()) * WIDTH / total : WIDTH - x;
    html.open(
        "svg",
        "viewBox",
        "0 0 " + WIDTH + " " + HEIGHT,
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true",
        "class",
        ended ? "took" : "open");
    html.empty(
        "rect",
        "x",
        Long.toString(x),
        "y",
        "0",
        "width",
        Long.toString(Math.max(THINNEST, width)),
        "height",
        Integer.toString(HEIGHT));
    html.close("svg").close("td").close("tr");
  }
}
