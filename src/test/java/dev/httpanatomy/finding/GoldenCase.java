package dev.httpanatomy.finding;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Http1Dissector;
import dev.httpanatomy.dissection.MessageKind;
import dev.httpanatomy.dissection.RequestMethod;
import dev.httpanatomy.wire.Octets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A section of a golden file; `src/test/resources/finding/README.md` tells how one is written.
///
/// @param name the file, the line of the title, and the title
/// @param closeTo the rules that the case is close to
/// @param expected one line a finding
record GoldenCase(
    String name,
    MessageKind kind,
    RequestMethod answered,
    List<String> closeTo,
    Octets octets,
    List<String> expected) {

  static final Path FOLDER = Path.of("src/test/resources/finding");

  private static final String FENCE = "```";
  private static final Pattern KIND =
      Pattern.compile("(request|response)(?: to (HEAD|CONNECT))?(?:, close to ([a-z0-9, -]+))?");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:x([0-9A-F]{2})|(.))");

  /// The cases of all files, file by file.
  static List<GoldenCase> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> !file.endsWith("README.md"))
          .sorted()
          .flatMap(file -> in(file).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The cases of one file.
  static List<GoldenCase> in(Path file) {
    try {
      List<String> lines = Files.readAllLines(file, UTF_8);
      List<GoldenCase> cases = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).startsWith("## ")) {
          String name = file.getFileName() + ":" + (i + 1) + " " + lines.get(i).substring(3);
          cases.add(read(name, lines.subList(i + 1, lines.size())));
        }
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What the octets, and nothing else, give rise to.
  List<Finding> findings() {
    return dissections(octets).stream().flatMap(each -> Findings.of(each).stream()).toList();
  }

  /// The messages in a beginning of the octets, or in all of them.
  List<Dissection> dissections(Octets part) {
    return kind == MessageKind.REQUEST
        ? Http1Dissector.requests(part)
        : Http1Dissector.responses(part, answered);
  }

  /// A finding as a golden file has it.
  static String line(Finding finding) {
    return "%s %s %d..%d %s"
        .formatted(
            finding.rule().severity().word(),
            finding.rule().id(),
            finding.at().start(),
            finding.at().end(),
            finding.message());
  }

  private static GoldenCase read(String name, List<String> lines) {
    int kindAt = 0;
    while (!KIND.matcher(lines.get(kindAt)).matches()) {
      kindAt++;
    }
    Matcher kind = KIND.matcher(lines.get(kindAt));
    kind.matches();
    StringBuilder octets = new StringBuilder();
    int at = kindAt + 1;
    for (; lines.get(at).startsWith("> "); at++) {
      octets.append(unescape(lines.get(at).substring(2)));
    }
    while (!lines.get(at).equals(FENCE)) {
      at++;
    }
    List<String> expected = lines.subList(at + 1, lines.size());
    return new GoldenCase(
        name,
        kind.group(1).equals("request") ? MessageKind.REQUEST : MessageKind.RESPONSE,
        kind.group(2) == null ? RequestMethod.OTHER : RequestMethod.valueOf(kind.group(2)),
        kind.group(3) == null ? List.of() : List.of(kind.group(3).split(", ")),
        Octets.latin1(octets.toString()),
        List.copyOf(expected.subList(0, expected.indexOf(FENCE))));
  }

  private static String unescape(String line) {
    return ESCAPE
        .matcher(line)
        .replaceAll(escape -> Matcher.quoteReplacement(String.valueOf(octet(escape.group()))));
  }

  private static char octet(String escape) {
    return switch (escape.charAt(1)) {
      case 'r' -> '\r';
      case 'n' -> '\n';
      case 't' -> '\t';
      case '\\' -> '\\';
      case 'x' -> (char) Integer.parseInt(escape.substring(2), 16);
      default -> throw new IllegalArgumentException("no escape: " + escape);
    };
  }
}
