package dev.httpanatomy.rendering.html;

import dev.httpanatomy.inspection.InspectedDirection;
import dev.httpanatomy.inspection.InspectedMessage;
import dev.httpanatomy.inspection.Inspection;
import dev.httpanatomy.recording.RecordedMessage;
import java.util.Locale;
import java.util.StringJoiner;

/// One direction of an exchange: how much passed, and each message in it.
final class DirectionSection {

  private final Markup html;
  private final Inspection inspection;
  private final int most;

  /// @param most how many octets of content are shown
  DirectionSection(Markup html, Inspection inspection, int most) {
    this.html = html;
    this.inspection = inspection;
    this.most = most;
  }

  /// @param title `Request` or `Response`
  /// @param remark what else to say of it
  void write(String title, InspectedDirection direction, String remark) {
    String name = title.toLowerCase(Locale.ROOT);
    String all = "/exchanges/" + inspection.exchange().id() + "/" + name;
    html.open("section", "id", name, "aria-labelledby", name + "-title");
    html.put("h2", title, "id", name + "-title");
    html.put("p", sizes(direction.recorded(), remark), "class", "sizes");
    messages(direction, name, all);
    missing(direction.recorded(), all);
    html.close("section");
  }

  private void messages(InspectedDirection direction, String name, String all) {
    Room room = new Room();
    FindingRows findings = new FindingRows(html, name, room);
    int notShown = 0;
    for (InspectedMessage message : direction.messages()) {
      if (room.takeLines(1) == 0) {
        notShown += message.dissection().span().length();
      } else {
        new MessageTable(html, inspection.explainer(), message, findings, room).write(most, all);
      }
    }
    if (notShown > 0) {
      html.open("p", "class", "gap");
      html.text("… " + Counted.octets(notShown) + " more, not shown here: ");
      html.put("a", "all octets", "href", all).close("p");
    }
    long leftOut = direction.findings().count() - findings.count();
    if (leftOut > 0) {
      html.open("p", "class", "gap");
      html.text("… " + Counted.of(leftOut, "finding") + " more, not shown here: ");
      String data = "/exchanges/" + inspection.exchange().id() + "?format=json";
      html.put("a", "all of them, as data", "href", data).close("p");
    }
  }

  private static String sizes(RecordedMessage message, String remark) {
    StringJoiner sizes = new StringJoiner(" · ");
    sizes.add(Counted.octets(message.length()));
    if (message.headLength() >= 0) {
      sizes.add("head " + Counted.number(message.headLength()));
      sizes.add("body " + Counted.number(message.length() - message.headLength()));
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
      html.text("… " + Counted.octets(message.length() - held));
      html.text(" more passed and were not kept. The first " + Counted.number(held) + " are ");
      html.put("a", "here", "href", all).text(".").close("p");
    } else if (message.length() == 0) {
      html.put("p", inspection.exchange().open() ? "Nothing yet." : "Nothing.", "class", "gap");
    }
  }
}
