package dev.httpanatomy.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/// Puts the leaves of a tree in JSON together again.
final class Leaves {

  private Leaves() {}

  /// The octets of all messages of a direction, a character for each.
  static String of(JsonNode direction) {
    StringBuilder octets = new StringBuilder();
    direction.get("messages").forEach(message -> add(octets, message.get("span")));
    return octets.toString();
  }

  private static void add(StringBuilder octets, JsonNode span) {
    if (octets.length() != span.get("start").intValue()) {
      throw new AssertionError("a gap or an overlap before " + span);
    }
    if (span.has("children")) {
      span.get("children").forEach(child -> add(octets, child));
    } else if (span.has("text")) {
      octets.append(new String(span.get("text").stringValue().getBytes(UTF_8), ISO_8859_1));
    } else {
      byte[] hex = HexFormat.of().parseHex(span.get("hex").stringValue().replace(" ", ""));
      octets.append(new String(hex, ISO_8859_1));
    }
  }
}
