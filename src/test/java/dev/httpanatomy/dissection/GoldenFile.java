package dev.httpanatomy.dissection;

import dev.httpanatomy.wire.Octets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A file of cases in Markdown; `src/test/resources/dissection/README.md` says how it is written.
final class GoldenFile {

  private static final Path FOLDER = Path.of("src/test/resources/dissection/http1");
  private static final String FENCE = "```";

  private final Path path;
  private final List<String> lines;
  private final List<Golden> cases = new ArrayList<>();
  private int at;

  private GoldenFile(Path path) throws IOException {
    this.path = path;
    this.lines = Files.readAllLines(path);
    while (at < lines.size()) {
      if (lines.get(at).startsWith("## ")) {
        cases.add(readCase());
      } else {
        at++;
      }
    }
  }

  static List<GoldenFile> all() {
    try (Stream<Path> paths = Files.list(FOLDER)) {
      List<GoldenFile> files = new ArrayList<>();
      for (Path path : paths.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
        files.add(new GoldenFile(path));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Golden> cases() {
    return cases;
  }

  /// Writes the outlines that the code gives now in place of those expected.
  void update() throws IOException {
    List<String> out = new ArrayList<>();
    int next = 0;
    boolean inFence = false;
    for (String line : lines) {
      if (line.equals(FENCE)) {
        inFence = !inFence;
        out.add(line);
        if (inFence) {
          out.addAll(Outline.of(cases.get(next++).dissect()).lines().toList());
        }
      } else if (!inFence) {
        out.add(line);
      }
    }
    Files.write(path, out);
  }

  private Golden readCase() {
    int titleLine = at + 1;
    String title = lines.get(at++).substring("## ".length());
    skipTo("> ");
    String direction = lines.get(at - 2);
    if (!direction.endsWith(":")) {
      throw new IllegalStateException(path + ":" + (at - 1) + " should say request: or response:");
    }
    List<Octets> input = new ArrayList<>();
    while (lines.get(at).startsWith(">")) {
      String line = lines.get(at++);
      input.add(Escapes.unescape(line.equals(">") ? "" : line.substring("> ".length())));
    }
    skipTo(FENCE);
    StringBuilder outline = new StringBuilder();
    for (at++; !lines.get(at).equals(FENCE); at++) {
      outline.append(lines.get(at)).append('\n');
    }
    at++;
    Reading reading = Reading.of(direction.substring(0, direction.length() - 1));
    return new Golden(
        path.getFileName().toString(),
        titleLine,
        title,
        reading,
        Octets.concat(input),
        outline.toString());
  }

  /// Goes to the next line that begins so; it must come before the next case.
  private void skipTo(String beginning) {
    while (!lines.get(at).startsWith(beginning.strip())) {
      if (lines.get(at).startsWith("## ") || ++at == lines.size()) {
        throw new IllegalStateException(path + ":" + at + " should begin with " + beginning);
      }
    }
  }
}
