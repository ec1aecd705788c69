package dev.httpanatomy.httpbin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes `multipart/form-data` apart, RFC 7578 and RFC 2046 §5.1. A line may end with LF alone, for
/// there are clients that do so before the last boundary.
final class Multipart {

  private static final Pattern BOUNDARY =
      Pattern.compile("(?i);\\s*boundary\\s*=\\s*(?:\"([^\"]{1,200})\"|([^;\\s]{1,200}))");
  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*([\\w*-]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^;\\s]*+))");
  private static final int MOST_PARTS = 1000;

  private Multipart() {}

  /// The parts in their order; null if there is no boundary, and so no parts.
  ///
  /// @param type the whole Content-Type
  static @Nullable List<Part> parts(byte[] octets, String type) {
    Matcher boundary = BOUNDARY.matcher(type);
    if (!boundary.find()) {
      return null;
    }
    String name = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
    String text = new String(octets, ISO_8859_1);
    String delimiter = "--" + name;
    List<Part> parts = new ArrayList<>();
    int at = text.startsWith(delimiter) ? 0 : next(text, delimiter, 0);
    while (at >= 0 && parts.size() < MOST_PARTS) {
      int start = text.indexOf('\n', at) + 1;
      boolean last = text.startsWith("--", at + delimiter.length());
      int end = start == 0 || last ? -1 : next(text, delimiter, start - 1);
      if (end >= 0) {
        add(parts, text.substring(start, Math.max(start, lineEnd(text, end))));
      }
      at = end;
    }
    return parts;
  }

  /// Where the next delimiter begins that stands at the start of a line.
  private static int next(String text, String delimiter, int from) {
    int found = text.indexOf("\n" + delimiter, from);
    return found < 0 ? -1 : found + 1;
  }

  /// The line end before a delimiter belongs to the delimiter.
  private static int lineEnd(String text, int delimiter) {
    int end = delimiter - 1;
    return end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  private static void add(List<Part> parts, String part) {
    Map<String, String> fields = new TreeMap<>();
    int at = 0;
    while (at < part.length()) {
      int end = part.indexOf('\n', at);
      String line = part.substring(at, end < 0 ? part.length() : end).stripTrailing();
      at = end < 0 ? part.length() : end + 1;
      if (line.isEmpty()) {
        break;
      }
      int colon = Math.max(line.indexOf(':'), 0);
      fields.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    Map<String, String> disposition = parameters(fields.getOrDefault("content-disposition", ""));
    String name = disposition.get("name");
    if (name != null) {
      boolean file = disposition.containsKey("filename") || disposition.containsKey("filename*");
      String type = fields.getOrDefault("content-type", "");
      parts.add(new Part(name, file, type, part.substring(at).getBytes(ISO_8859_1)));
    }
  }

  private static Map<String, String> parameters(String disposition) {
    Map<String, String> parameters = new TreeMap<>();
    Matcher each = PARAMETER.matcher(disposition);
    while (each.find()) {
      String quoted = each.group(2);
      String value = quoted == null ? each.group(3) : quoted.replaceAll("\\\\(.)", "$1");
      parameters.put(
          each.group(1).toLowerCase(Locale.ROOT), new String(value.getBytes(ISO_8859_1), UTF_8));
    }
    return parameters;
  }
}
