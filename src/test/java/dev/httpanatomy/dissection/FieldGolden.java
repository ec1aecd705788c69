package dev.httpanatomy.dissection;

import dev.httpanatomy.wire.Octets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One case of a golden file about field-values; `src/test/resources/dissection/README.md` says how
/// it is written.
///
/// @param path the file
/// @param line the number of the line with the title
/// @param title what the case is about
/// @param field the field-line without its line end
/// @param outline what is expected
record FieldGolden(Path path, int line, String title, Octets field, String outline) {

  private static final Path FOLDER = Path.of("src/test/resources/dissection/field");
  private static final String FENCE = "```";
  private static final Octets BEFORE = Octets.latin1("HTTP/1.1 204 No Content\r\n");
  private static final Octets AFTER = Octets.latin1("\r\n\r\n");

  /// All cases of all files.
  static List<FieldGolden> all() {
    return files().stream().flatMap(file -> in(file).stream()).toList();
  }

  static List<Path> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes the outlines that the code gives now in place of those expected.
  static void update(Path file) throws IOException {
    List<String> out = new ArrayList<>();
    List<FieldGolden> cases = in(file);
    int next = 0;
    boolean inFence = false;
    for (String line : Files.readAllLines(file)) {
      boolean fence = line.equals(FENCE);
      inFence ^= fence;
      if (fence || !inFence) {
        out.add(line);
      }
      if (fence && inFence) {
        out.addAll(outline(cases.get(next++).field()).lines().toList());
      }
    }
    Files.write(file, out);
  }

  String name() {
    return path.getFileName() + ":" + line + " " + title;
  }

  /// The field in a message.
  static Dissection message(Octets field) {
    return Http1Dissector.responses(
            Octets.concat(List.of(BEFORE, field, AFTER)), RequestMethod.OTHER)
        .getFirst();
  }

  /// The tree of the value, and what differs from the grammar; offsets count from the first octet
  /// of the field.
  static String outline(Octets field) {
    Dissection message = message(field);
    StringBuilder out = new StringBuilder();
    message
        .root()
        .children(Role.FIELD_LINE)
        .flatMap(line -> line.children(Role.FIELD_VALUE))
        .forEach(value -> Outline.tree(message, value, 0, BEFORE.size(), out));
    message.deviations().forEach(each -> out.append(Outline.line(each, BEFORE.size())));
    return out.toString();
  }

  private static List<FieldGolden> in(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      List<FieldGolden> cases = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).startsWith("## ")) {
          cases.add(read(file, lines, i));
        }
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FieldGolden read(Path file, List<String> lines, int titleAt) {
    int at = titleAt;
    while (!lines.get(at).startsWith("> ")) {
      at++;
    }
    StringBuilder field = new StringBuilder();
    for (; lines.get(at).startsWith("> "); at++) {
      field.append(lines.get(at).substring("> ".length()));
    }
    while (!lines.get(at).equals(FENCE)) {
      at++;
    }
    StringBuilder outline = new StringBuilder();
    for (at++; !lines.get(at).equals(FENCE); at++) {
      outline.append(lines.get(at)).append('\n');
    }
    String title = lines.get(titleAt).substring("## ".length());
    Octets octets = Escapes.unescape(field.toString());
    return new FieldGolden(file, titleAt + 1, title, octets, outline.toString());
  }
}
