package dev.httpanatomy.dissection;

import dev.httpanatomy.coding.DecodingLimits;
import dev.httpanatomy.dissection.content.ContentDeviation;
import dev.httpanatomy.dissection.content.MessageContent;
import dev.httpanatomy.wire.Octets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One case of a golden file about content: a line with its media type, its octets, and the tree
/// that comes of them.
///
/// @param path the file
/// @param line the number of the line with the title
/// @param title what the case is about
/// @param type the media type
/// @param octets the content
/// @param outline what is expected
public record ContentGolden(
    Path path, int line, String title, String type, Octets octets, String outline) {

  private static final Path FOLDER = Path.of("src/test/resources/dissection/content");
  private static final String FENCE = "```";
  private static final String TYPE = "type: ";

  /// All cases of all files.
  public static List<ContentGolden> all() {
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
    List<ContentGolden> cases = in(file);
    int next = 0;
    boolean inFence = false;
    for (String line : Files.readAllLines(file)) {
      boolean fence = line.equals(FENCE);
      inFence ^= fence;
      if (fence || !inFence) {
        out.add(line);
      }
      if (fence && inFence) {
        out.addAll(cases.get(next++).found().lines().toList());
      }
    }
    Files.write(file, out);
  }

  String name() {
    return path.getFileName() + ":" + line + " " + title;
  }

  /// The content in a message.
  public MessageContent content() {
    return content(type, octets);
  }

  /// Some octets as content of a type, in a request.
  public static MessageContent content(String type, Octets octets) {
    Octets head =
        Octets.latin1(
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: "
                + type
                + "\r\nContent-Length: "
                + octets.size()
                + "\r\n\r\n");
    Dissection message = Http1Dissector.requests(Octets.concat(List.of(head, octets))).getFirst();
    return MessageContent.of(message, false, DecodingLimits.STANDARD).orElseThrow();
  }

  /// The tree and the deviations; offsets count from the first octet of the content.
  String found() {
    MessageContent content = content();
    int origin = content.body().span().start();
    StringBuilder out = new StringBuilder();
    Dissection tree = content.structure().orElseThrow();
    Outline.tree(tree, tree.root(), 0, origin, out);
    for (ContentDeviation each : content.deviations()) {
      out.append(
          "! %s %d..%d expected %s, found %s\n"
              .formatted(
                  each.kind(),
                  each.at().start() - origin,
                  each.at().end() - origin,
                  each.expected(),
                  each.found()));
    }
    return out.toString();
  }

  private static List<ContentGolden> in(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      List<ContentGolden> cases = new ArrayList<>();
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

  private static ContentGolden read(Path file, List<String> lines, int titleAt) {
    int at = titleAt;
    while (!lines.get(at).startsWith(TYPE)) {
      at++;
    }
    String type = lines.get(at).substring(TYPE.length());
    while (!lines.get(at).startsWith("> ")) {
      at++;
    }
    StringBuilder octets = new StringBuilder();
    for (; lines.get(at).startsWith("> "); at++) {
      octets.append(lines.get(at).substring("> ".length()));
    }
    while (!lines.get(at).equals(FENCE)) {
      at++;
    }
    StringBuilder outline = new StringBuilder();
    for (at++; !lines.get(at).equals(FENCE); at++) {
      outline.append(lines.get(at)).append('\n');
    }
    String title = lines.get(titleAt).substring("## ".length());
    return new ContentGolden(
        file, titleAt + 1, title, type, Escapes.unescape(octets.toString()), outline.toString());
  }
}
