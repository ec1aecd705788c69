package dev.httpanatomy.wording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The patterns of sentences that stand in our sources, so that none is forgotten that no test
/// happens to raise: the text literals in calls of the methods that take a pattern.
final class SourcePatterns {

  private static final Path SOURCES = Path.of("src/main/java/dev/httpanatomy");

  /// Methods whose literals are patterns.
  private static final String SAYING =
      "\\bSentence\\.(?:of|counted|all)|\\bsay|\\bCounted\\.of|\\.at|\\bunknown";

  /// Methods by which a dissection says what it expected, most often in terms of a grammar.
  private static final String EXPECTING =
      "\\b(?:note|noteOutside|noteWhitespace|noteInvalid|missing|loose|need)(?=\\()|String expected"
          + " =";

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
  private static final Pattern BETWEEN = Pattern.compile("\\s*\\+\\s*");

  private SourcePatterns() {}

  /// Those of sentences.
  static Set<String> said() {
    Set<String> said = in(SOURCES, "(?:" + SAYING + ")(?=\\()");
    in(SOURCES, "\\bcount(?:ed)?(?=\\()").stream()
        .filter(pattern -> pattern.contains("{0}"))
        .forEach(said::add);
    return said;
  }

  /// Those of what is expected where octets deviate.
  static Set<String> expected() {
    return in(SOURCES.resolve("dissection"), EXPECTING);
  }

  private static Set<String> in(Path folder, String calls) {
    Pattern pattern = Pattern.compile(calls);
    Set<String> patterns = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        String source = withoutComments(Files.readString(file, UTF_8));
        Matcher call = pattern.matcher(source);
        while (call.find()) {
          patterns.addAll(literals(arguments(source, call.end())));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return patterns;
  }

  private static String withoutComments(String source) {
    return source.replaceAll("\"\"\"(?s).*?\"\"\"", "TEXT_BLOCK").replaceAll("(?m)^\\s*//.*$", "");
  }

  /// What stands between the parenthesis and its end; up to a semicolon where there is none.
  private static String arguments(String source, int start) {
    int depth = 0;
    StringBuilder arguments = new StringBuilder();
    for (int at = start; at < source.length(); at++) {
      char c = source.charAt(at);
      if (c == '"') {
        Matcher literal = LITERAL.matcher(source).region(at, source.length());
        if (literal.lookingAt()) {
          // What stands in a call within the arguments is that call's.
          arguments.append(depth <= 1 ? literal.group() : "");
          at = literal.end() - 1;
          continue;
        }
      } else if (c == '\'') {
        at += source.charAt(at + 1) == '\\' ? 3 : 2;
        continue;
      } else if (c == ';' && depth == 0) {
        return arguments.toString();
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth < 0 || depth == 0 && c == ')') {
        return arguments.toString();
      }
      arguments.append(depth <= 1 ? c : ' ');
    }
    return arguments.toString();
  }

  /// Literals; those with a plus between them are one.
  private static List<String> literals(String arguments) {
    List<String> literals = new ArrayList<>();
    Matcher literal = LITERAL.matcher(arguments);
    int end = -1;
    while (literal.find()) {
      String text = literal.group(1).translateEscapes();
      boolean goesOn =
          end >= 0 && BETWEEN.matcher(arguments.substring(end, literal.start())).matches();
      if (goesOn) {
        literals.add(literals.removeLast() + text);
      } else {
        literals.add(text);
      }
      end = literal.end();
    }
    return literals;
  }
}
