package dev.httpanatomy.dissection;

import java.util.List;
import java.util.Locale;

/// Dissections as golden files write them.
final class Outline {

  private Outline() {}

  static String of(List<Dissection> dissections) {
    StringBuilder out = new StringBuilder();
    for (Dissection each : dissections) {
      out.append(out.isEmpty() ? "" : "\n");
      tree(each, each.root(), 0, 0, out);
      out.append("framing: ").append(each.framing().map(Outline::framing).orElse("unknown"));
      out.append(each.complete() ? "\ncomplete\n" : "\nincomplete\n");
      each.deviations().forEach(deviation -> out.append(line(deviation, 0)));
    }
    return out.toString();
  }

  /// @param origin the offset that is written as 0
  static void tree(Dissection in, Node node, int depth, int origin, StringBuilder out) {
    out.repeat("  ", depth).append(node.span().start() - origin).append("..");
    out.append(node.span().end() - origin);
    out.append(' ').append(node.role().grammarName());
    if (node.isLeaf()) {
      out.append(" \"").append(Escapes.escape(in.octets(node))).append('"');
    }
    out.append('\n');
    node.children().forEach(child -> tree(in, child, depth + 1, origin, out));
  }

  private static String framing(Framing framing) {
    String kind = framing.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String length = framing.kind() == Framing.Kind.CONTENT_LENGTH ? " " + framing.length() : "";
    return kind + length + ", because " + framing.reason().words();
  }

  static String line(Deviation deviation, int origin) {
    return "! %s %d..%d expected %s, found %s\n"
        .formatted(
            deviation.kind().id(),
            deviation.at().start() - origin,
            deviation.at().end() - origin,
            deviation.expected(),
            deviation.found());
  }
}
