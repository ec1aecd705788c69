package dev.httpanatomy.reference;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One line of a table of facts, which knows where it stands, so that a mistake in it can be found.
///
/// @param file the table's path
/// @param line counted from 1
/// @param cells what stands in each column
record FactRow(String file, int line, Map<String, String> cells) {

  /// A cell that must hold something, and no whitespace around it.
  String text(String column) {
    String cell = cells.get(column);
    if (cell == null) {
      throw malformed("no column " + column);
    }
    if (cell.isEmpty() || !cell.equals(cell.strip())) {
      throw malformed(column + " is \"" + cell + "\"");
    }
    return cell;
  }

  boolean yesOrNo(String column) {
    return switch (text(column)) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw malformed(column + " is neither yes nor no");
    };
  }

  int number(String column) {
    try {
      return Integer.parseInt(text(column));
    } catch (NumberFormatException e) {
      throw malformed(column + " is no number");
    }
  }

  /// The one among `values` whose token stands in the cell.
  <E> E oneOf(String column, E[] values, Function<E, String> token) {
    String cell = text(column);
    for (E value : values) {
      if (token.apply(value).equals(cell)) {
        return value;
      }
    }
    throw malformed(
        column
            + " is none of "
            + Arrays.stream(values).map(token).collect(Collectors.joining(", ")));
  }

  IllegalStateException malformed(String why) {
    return new IllegalStateException(file + ":" + line + ": " + why);
  }
}
