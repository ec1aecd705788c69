package dev.httpanatomy.dissection;

import dev.httpanatomy.wire.Octets;
import java.util.List;
import java.util.stream.Stream;

/// One case of a golden file.
///
/// @param file the name of the file
/// @param line the number of the line with the title
/// @param title what the case is about
/// @param reading as what the octets are read
/// @param octets the input
/// @param outline what is expected
record Golden(String file, int line, String title, Reading reading, Octets octets, String outline) {

  private static final List<Golden> ALL =
      GoldenFile.all().stream().flatMap(file -> file.cases().stream()).toList();

  /// All cases of all files.
  static List<Golden> all() {
    return ALL;
  }

  static Stream<Dissection> allDissections() {
    return ALL.stream().flatMap(golden -> golden.dissect().stream());
  }

  String name() {
    return file + ":" + line + " " + title;
  }

  List<Dissection> dissect() {
    return reading.dissect(octets);
  }
}
