package dev.httpanatomy.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A table of facts: cells parted by one tab, the first line names the columns.
///
/// ```
/// name    safe    idempotent    reference
/// # a comment
/// GET     yes     yes           RFC 9110 §9.3.1
/// ```
///
/// The files are ours, so what is malformed in one is our mistake and stops the program.
final class FactFile {

  private FactFile() {}

  static List<FactRow> parse(String file, List<String> lines) {
    if (lines.isEmpty()) {
      throw new IllegalStateException(file + ":1: no line that names the columns");
    }
    List<String> columns = List.of(lines.getFirst().split("\t", -1));
    List<FactRow> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(row(file, i + 1, columns, line));
      }
    }
    return List.copyOf(rows);
  }

  private static FactRow row(String file, int number, List<String> columns, String line) {
    String[] cells = line.split("\t", -1);
    Map<String, String> byColumn = new HashMap<>();
    for (int i = 0; i < Math.min(cells.length, columns.size()); i++) {
      byColumn.put(columns.get(i), cells[i]);
    }
    FactRow row = new FactRow(file, number, Map.copyOf(byColumn));
    if (cells.length != columns.size()) {
      throw row.malformed(cells.length + " cells in " + columns.size() + " columns");
    }
    return row;
  }
}
