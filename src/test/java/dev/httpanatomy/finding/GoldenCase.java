package dev.httpanatomy.finding;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.httpanatomy.coding.DecodingLimits;
import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Http1Dissector;
import dev.httpanatomy.dissection.MessageKind;
import dev.httpanatomy.dissection.RequestMethod;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.content.MessageContent;
import dev.httpanatomy.wire.Octets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A section of a golden file; `src/test/resources/finding/README.md` tells how one is written.
///
/// @param name the file, the line of the title, and the title
/// @param prose the lines between the title and the octets
/// @param closeTo the rules that the case is close to
/// @param octets those of the request, or of the response
/// @param answer the response, where the octets are a request that is held against it
/// @param expected one line a finding
record GoldenCase(
    String name,
    List<String> prose,
    MessageKind kind,
    RequestMethod answered,
    List<String> closeTo,
    Octets octets,
    Optional<Octets> answer,
    List<String> expected) {

  /// A message and what is to be said of it.
  record Judged(Dissection message, List<Finding> findings) {}

  static final Path FOLDER = Path.of("src/test/resources/finding");

  private static final String FENCE = "```";
  private static final Pattern KIND =
      Pattern.compile("(request|response)(?: to (HEAD|CONNECT))?(?:, close to ([a-z0-9, -]+))?");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:x([0-9A-F]{2})|(.))");
  private static final Pattern REPEATED = Pattern.compile("\\\\\\{([0-9]{1,5})\\}(.)");

  /// The cases of all files, file by file.
  static List<GoldenCase> all() {
    return allIn(FOLDER);
  }

  /// The cases of all files of a folder, file by file.
  static List<GoldenCase> allIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
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
    return judged(octets, answer).stream().flatMap(each -> each.findings().stream()).toList();
  }

  /// The findings as a golden file has them.
  List<String> lines() {
    return judged(octets, answer).stream()
        .flatMap(each ->
            each.findings().stream()
                .map(finding ->
                    answer.isEmpty()
                        ? line(finding)
                        : each.message().kind().word() + " " + line(finding)))
        .toList();
  }

  /// The messages in a beginning of the octets, or in all of them.
  List<Dissection> dissections(Octets part) {
    return kind == MessageKind.REQUEST
        ? Http1Dissector.requests(part)
        : Http1Dissector.responses(part, answered);
  }

  /// The messages in some octets, and in some that answer them, each with its findings.
  List<Judged> judged(Octets some, Optional<Octets> response) {
    List<Dissection> messages = dissections(some);
    List<Judged> judged = new ArrayList<>();
    messages.forEach(message -> judged.add(new Judged(message, findings(message))));
    if (response.isEmpty() || messages.isEmpty()) {
      return judged;
    }
    Dissection request = messages.getFirst();
    RequestMethod method =
        request
            .inStartLine(Role.METHOD)
            .map(request::octets)
            .map(RequestMethod::of)
            .orElse(RequestMethod.OTHER);
    for (Dissection message : Http1Dissector.responses(response.get(), method)) {
      List<Finding> findings = findings(message);
      if (Pair.isPossible(request, message)) {
        PairFindings together = Findings.of(new Pair(request, message));
        findings = Findings.merged(findings, together.response());
        judged.set(
            0,
            new Judged(request, Findings.merged(judged.getFirst().findings, together.request())));
      }
      judged.add(new Judged(message, findings));
    }
    return judged;
  }

  /// What is to be said of a message and of its content.
  static List<Finding> findings(Dissection message) {
    List<Finding> ofContent =
        MessageContent.of(message, false, DecodingLimits.STANDARD)
            .map(Findings::of)
            .orElse(List.of());
    return Findings.merged(Findings.of(message), ofContent);
  }

  /// Writes what is found into all files of a folder.
  static void update(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> !each.endsWith("README.md")).toList()) {
        List<String> old = Files.readAllLines(file, UTF_8);
        Iterator<GoldenCase> cases = in(file).iterator();
        List<String> renewed = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
          renewed.add(old.get(i));
          if (old.get(i).equals(FENCE)) {
            renewed.addAll(cases.next().lines());
            while (!old.get(++i).equals(FENCE)) {
              // what was expected so far
            }
            renewed.add(FENCE);
          }
        }
        Files.write(file, renewed, UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    StringBuilder answer = new StringBuilder();
    for (; !lines.get(at).equals(FENCE); at++) {
      if (lines.get(at).startsWith("> ")) {
        answer.append(unescape(lines.get(at).substring(2)));
      }
    }
    List<String> expected = lines.subList(at + 1, lines.size());
    return new GoldenCase(
        name,
        List.copyOf(lines.subList(0, kindAt)),
        kind.group(1).equals("request") ? MessageKind.REQUEST : MessageKind.RESPONSE,
        kind.group(2) == null ? RequestMethod.OTHER : RequestMethod.valueOf(kind.group(2)),
        kind.group(3) == null ? List.of() : List.of(kind.group(3).split(", ")),
        Octets.latin1(octets.toString()),
        Optional.of(answer.toString()).filter(text -> !text.isEmpty()).map(Octets::latin1),
        List.copyOf(expected.subList(0, expected.indexOf(FENCE))));
  }

  private static String unescape(String line) {
    String whole =
        REPEATED
            .matcher(line)
            .replaceAll(each -> each.group(2).repeat(Integer.parseInt(each.group(1))));
    return ESCAPE
        .matcher(whole)
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
