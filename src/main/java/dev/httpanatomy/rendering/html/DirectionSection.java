package dev.httpanatomy.rendering.html;

import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.inspection.InspectedDirection;
import dev.httpanatomy.inspection.InspectedMessage;
import dev.httpanatomy.inspection.Inspection;
import dev.httpanatomy.recording.RecordedMessage;
import dev.httpanatomy.wording.Sentence;
import java.util.StringJoiner;

/// One direction of an exchange: how much passed, and each message in it.
final class DirectionSection {

  private final Markup html;
  private final Inspection inspection;
  private final Explainer explainer;
  private final int most;

  /// @param most how many octets of content are shown
  DirectionSection(Markup html, Inspection inspection, int most) {
    this.html = html;
    this.inspection = inspection;
    this.explainer = inspection.explainer();
    this.most = most;
  }

  /// @param name `request` or `response`, in the page and in paths
  /// @param title `Request` or `Response`
  /// @param remark what else to say of it
  void write(String name, Sentence title, InspectedDirection direction, String remark) {
    String all = "/exchanges/" + inspection.exchange().id() + "/" + name;
    html.open("section", "id", name, "aria-labelledby", name + "-title");
    html.put("h2", explainer.say(title), "id", name + "-title");
    html.put("p", sizes(direction.recorded(), remark), "class", "sizes");
    messages(direction, name, all);
    missing(direction.recorded(), all);
    html.close("section");
  }

  private void messages(InspectedDirection direction, String name, String all) {
    Room room = new Room();
    FindingRows findings = new FindingRows(html, explainer, name, room);
    int notShown = 0;
    for (InspectedMessage message : direction.messages()) {
      if (room.takeLines(1) == 0) {
        notShown += message.dissection().span().length();
      } else {
        new MessageTable(html, explainer, message, findings, room).write(most, all);
        ContentSection.write(html, explainer, message);
      }
    }
    if (notShown > 0) {
      html.open("p", "class", "gap");
      html.text(explainer.say("… {0} more, not shown here: ", Counted.octets(notShown)));
      html.put("a", explainer.say("all octets"), "href", all).close("p");
    }
    long leftOut = direction.findings().count() - findings.count();
    if (leftOut > 0) {
      html.open("p", "class", "gap");
      Sentence findingsLeft = Counted.of(leftOut, "{0} finding", "{0} findings");
      html.text(explainer.say("… {0} more, not shown here: ", findingsLeft));
      String data = "/exchanges/" + inspection.exchange().id() + "?format=json";
      html.put("a", explainer.say("all of them, as data"), "href", data).close("p");
    }
  }

  private String sizes(RecordedMessage message, String remark) {
    StringJoiner sizes = new StringJoiner(" · ");
    sizes.add(explainer.say(Counted.octets(message.length())));
    if (message.headLength() >= 0) {
      sizes.add(explainer.say("head {0}", Counted.number(message.headLength())));
      long body = message.length() - message.headLength();
      sizes.add(explainer.say("body {0}", Counted.number(body)));
    }
    if (!remark.isEmpty()) {
      sizes.add(remark);
    }
    return sizes.toString();
  }

  private void missing(RecordedMessage message, String all) {
    int held = message.octets().size();
    if (message.truncated()) {
      html.open("p", "class", "gap");
      html.text(
          explainer.say(
              "… {0} more passed and were not kept. ", Counted.octets(message.length() - held)));
      html.text(explainer.say("The first {0} are ", Counted.number(held)));
      html.put("a", explainer.say("here"), "href", all).text(explainer.say(".")).close("p");
    } else if (message.length() == 0) {
      boolean open = inspection.exchange().open();
      String nothing = open ? explainer.say("Nothing yet.") : explainer.say("Nothing.");
      html.put("p", nothing, "class", "gap");
    }
  }
}
