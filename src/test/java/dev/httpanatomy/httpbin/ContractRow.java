package dev.httpanatomy.httpbin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A row of the contract: `src/test/resources/httpbin/contract/README.md` says how it is written.
///
/// @param request the octets to send, each character an octet
/// @param expected what must come back, a line each
record ContractRow(String title, Dialect dialect, String request, List<String> expected) {

  private static final Pattern ESCAPE = Pattern.compile("\\\\(r|n|t|\\\\|x([0-9A-Fa-f]{2}))");

  static List<ContractRow> read(Path file) throws IOException {
    List<ContractRow> rows = new ArrayList<>();
    String[] parts = Files.readString(file).split("(?m)^### ");
    for (int i = 1; i < parts.length; i++) {
      List<String> lines = parts[i].lines().toList();
      for (Dialect dialect : Dialect.values()) {
        if (lines.get(1).equals("both") || lines.get(1).equals(dialect.toString())) {
          String title = file.getFileName() + ": " + lines.getFirst() + ", " + dialect;
          String request = request(marked(lines, '>'), dialect);
          rows.add(new ContractRow(title, dialect, request, marked(lines, '<')));
        }
      }
      if (rows.isEmpty() || !rows.getLast().title.contains(lines.getFirst())) {
        throw new IllegalArgumentException(file + ": no dialect in " + lines.getFirst());
      }
    }
    return rows;
  }

  String method() {
    return request.substring(0, request.indexOf(' '));
  }

  private static List<String> marked(List<String> lines, char mark) {
    return lines.stream()
        .filter(line -> !line.isEmpty() && line.charAt(0) == mark)
        .map(line -> line.substring(Math.min(2, line.length())))
        .toList();
  }

  private static String request(List<String> lines, Dialect dialect) {
    int end = lines.contains("") ? lines.indexOf("") : lines.size();
    String content =
        octets(String.join("\n", lines.subList(Math.min(end + 1, lines.size()), lines.size())));
    String start = octets(lines.getFirst());
    StringBuilder head = new StringBuilder(withDialect(start, dialect) + "\r\n");
    lines.subList(1, end).forEach(field -> head.append(octets(field)).append("\r\n"));
    add(head, "Host", "test.example");
    add(head, "Connection", "close");
    if (!content.isEmpty() && !has(head, "Transfer-Encoding")) {
      add(head, "Content-Length", String.valueOf(content.length()));
    }
    return head + "\r\n" + content;
  }

  private static String withDialect(String start, Dialect dialect) {
    int end = start.lastIndexOf(' ');
    String target = start.substring(0, end);
    if (target.contains("dialect=")) {
      return start;
    }
    String separator = target.contains("?") ? "&" : "?";
    return target + separator + "dialect=" + dialect + start.substring(end);
  }

  private static void add(StringBuilder head, String name, String value) {
    if (!has(head, name)) {
      head.append(name).append(": ").append(value).append("\r\n");
    }
  }

  private static boolean has(StringBuilder head, String name) {
    return head.toString().toLowerCase().contains("\n" + name.toLowerCase() + ":");
  }

  /// A line of the file as octets.
  static String octets(String line) {
    Matcher escape = ESCAPE.matcher(new String(line.getBytes(UTF_8), ISO_8859_1));
    return escape.replaceAll(found -> Matcher.quoteReplacement(octet(found.group(1))));
  }

  private static String octet(String escape) {
    return switch (escape.charAt(0)) {
      case 'r' -> "\r";
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'x' -> String.valueOf((char) Integer.parseInt(escape.substring(1), 16));
      default -> "\\";
    };
  }
}
