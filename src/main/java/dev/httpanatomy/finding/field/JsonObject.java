package dev.httpanatomy.finding.field;

import java.util.Optional;

/// A look into an object of JSON that reads no more than is asked for, RFC 8259 §4.
final class JsonObject {

  private JsonObject() {}

  /// What stands behind the name of a member of the outermost object, up to the comma or brace
  /// behind it; nothing where there is no such member. Names with escapes are not found.
  static Optional<String> member(String json, String name) {
    int depth = 0;
    boolean isName = false;
    for (int i = 0; i < json.length(); i++) {
      switch (json.charAt(i)) {
        case '{', '[' -> {
          depth++;
          isName = depth == 1;
        }
        case '}', ']' -> depth--;
        case ',' -> isName = depth == 1;
        case ':' -> isName = false;
        case '"' -> {
          int close = closingQuote(json, i);
          if (isName && json.substring(i + 1, close).equals(name)) {
            return value(json, close + 1);
          }
          i = close;
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  private static Optional<String> value(String json, int from) {
    int start = json.indexOf(':', Math.min(from, json.length()));
    if (start < 0) {
      return Optional.empty();
    }
    int end = start + 1;
    while (end < json.length() && ",}".indexOf(json.charAt(end)) < 0) {
      end++;
    }
    return Optional.of(json.substring(start + 1, end).strip());
  }

  /// The end of the text where nothing closes it.
  private static int closingQuote(String json, int open) {
    int i = open + 1;
    while (i < json.length() && json.charAt(i) != '"') {
      i += json.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i, json.length());
  }
}
