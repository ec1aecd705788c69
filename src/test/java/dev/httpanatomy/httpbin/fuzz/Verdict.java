package dev.httpanatomy.httpbin.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is wrong with what came back for an attempt.
final class Verdict {

  /// RFC 9112 §5: a field-line; obs-text is allowed.
  private static final Pattern FIELD_LINE =
      Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+:[ \\t]?[\\t\\x20-\\x7E\\x80-\\xFF]*");

  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.1 (\\d{3}) [^\\r\\n]*");
  private static final Pattern INTERIM =
      Pattern.compile("(HTTP/1\\.1 1(?!01)\\d\\d [^\\r\\n]*\\r\\n(?:[^\\r\\n]+\\r\\n)*\\r\\n)+");

  /// Types whose content a browser runs scripts of; none at all would be guessed.
  private static final Pattern ACTIVE =
      Pattern.compile("|.*(html|xml|svg).*", Pattern.CASE_INSENSITIVE);

  private static final Pattern ELSEWHERE =
      Pattern.compile("[/\\\\\\s]{2,}.*|[A-Za-z][A-Za-z0-9+.-]*:.*");

  private Verdict() {}

  /// @param received all octets of the connection
  static List<String> of(Attempt attempt, String received) {
    Matcher interim = INTERIM.matcher(received);
    String response = interim.lookingAt() ? received.substring(interim.end()) : received;
    int end = response.indexOf("\r\n\r\n");
    if (end < 0) {
      return brokenOff(attempt) ? List.of() : List.of("no answer: " + response);
    }
    List<String> lines = List.of(response.substring(0, end).split("\r\n", -1));
    Matcher start = STATUS_LINE.matcher(lines.getFirst());
    if (!start.matches()) {
      return List.of("no status-line: " + lines.getFirst());
    }
    List<String> wrong = new ArrayList<>();
    addFaultsOfHead(wrong, lines);
    int status = Integer.parseInt(start.group(1));
    String content = response.substring(end + 4);
    if (status >= 500 && !askedFor(attempt, status)) {
      wrong.add("a status that nobody asked for: " + status);
    }
    String type = field(lines, "Content-Type").orElse("");
    if (ACTIVE.matcher(type).matches() && reflects(content)) {
      wrong.add("markup comes back as \"" + type + "\"");
    }
    field(lines, "Location")
        .filter(Verdict::leavesThisHost)
        .ifPresent(location -> wrong.add("a redirect to elsewhere: " + location));
    if (status == 400
        && content.isEmpty()
        && !isAboutStatus(attempt)
        && !attempt.operation().method().equals("HEAD")) {
      wrong.add("400 that doesn't say why");
    }
    return wrong;
  }

  private static void addFaultsOfHead(List<String> wrong, List<String> lines) {
    for (String line : lines.subList(1, lines.size())) {
      if (!FIELD_LINE.matcher(line).matches()) {
        wrong.add("no field-line: " + line);
      } else if (line.regionMatches(true, 0, Nasty.INJECTED + ":", 0, 11)) {
        wrong.add("the head is split: " + line);
      }
    }
  }

  private static Optional<String> field(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst();
  }

  private static boolean reflects(String content) {
    return content.contains(Nasty.MARKUP) || content.contains("<svg onload=");
  }

  private static boolean leavesThisHost(String location) {
    String own = "://" + Attempt.HOST;
    int at = location.indexOf(own);
    boolean here =
        (location.startsWith("http:") || location.startsWith("https:"))
            && at > 0
            && (location.length() == at + own.length()
                || "/?#".indexOf(location.charAt(at + own.length())) >= 0);
    return !here && ELSEWHERE.matcher(location).matches();
  }

  /// Statuses from 500 on are to be had by asking for them, but 501 for a coding that go-httpbin
  /// doesn't have, and by chance.
  private static boolean askedFor(Attempt attempt, int status) {
    String path = attempt.operation().path();
    return attempt.target().contains(String.valueOf(status))
        || attempt.target().contains(String.valueOf(status / 100) + "00")
        || (path.endsWith("/brotli") && status == 501)
        || (path.endsWith("/unstable") && status == 500);
  }

  private static boolean isAboutStatus(Attempt attempt) {
    return attempt.operation().path().contains("/status/") || attempt.target().contains("400");
  }

  private static boolean brokenOff(Attempt attempt) {
    return attempt.operation().path().contains("/error/");
  }
}
