package dev.httpanatomy.web;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Rules;
import dev.httpanatomy.inspection.Inspection;
import dev.httpanatomy.listening.jetty.RefusedRequest;
import dev.httpanatomy.wording.Sentence;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the HTTP server would not read on, though what stands there breaks no rule of the syntax:
/// at a limit of its own, or in a path that it takes for dangerous.
///
/// @param octet the offset in the request
/// @param found what stands there, and what was expected
/// @param rule the rule about it, if there is one
/// @param type what the problem is called
/// @param reference where the specification speaks of it
record RefusedAt(long octet, Sentence found, Optional<Rule> rule, String type, String reference) {

  private static final int URI_TOO_LONG = 414;
  private static final int HEAD_TOO_LARGE = 431;
  private static final int BAD_REQUEST = 400;
  private static final Pattern NUL = Pattern.compile("%00");
  private static final Pattern SEGMENT = Pattern.compile("/([^/]*)");

  /// Looks for the place.
  ///
  /// @param mostHead octets that a head may have
  static Optional<RefusedAt> in(Inspection inspection, RefusedRequest refused, long mostHead) {
    return switch (refused.status()) {
      case URI_TOO_LONG -> Optional.of(tooLong(mostHead, "long-request-line", "RFC 9110 §15.5.15"));
      case HEAD_TOO_LARGE -> Optional.of(tooLong(mostHead, "large-header-section", "RFC 6585 §5"));
      case BAD_REQUEST ->
          inspection.request().messages().stream()
              .findFirst()
              .flatMap(request -> inTarget(request.dissection()));
      default -> Optional.empty();
    };
  }

  private static RefusedAt tooLong(long most, String rule, String reference) {
    return new RefusedAt(
        most,
        Sentence.of("expected at most {0} octets in the head of a request, found more", most),
        Rules.find(rule),
        rule,
        reference);
  }

  private static Optional<RefusedAt> inTarget(Dissection request) {
    return request
        .inStartLine(Role.REQUEST_TARGET)
        .flatMap(target -> {
          String path = path(request.text(target));
          return nul(path, target).or(() -> aboveRoot(path, target));
        });
  }

  /// All before the query; in absolute-form with what comes before it, for the offsets' sake.
  private static String path(String target) {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  private static Optional<RefusedAt> nul(String path, Node target) {
    Matcher nul = NUL.matcher(path);
    return nul.find()
        ? Optional.of(
            new RefusedAt(
                target.span().start() + nul.start(),
                Sentence.of("expected a path without NUL, found %00"),
                Optional.empty(),
                "nul-in-path",
                "RFC 3986 §7.3"))
        : Optional.empty();
  }

  /// The first dot-segment that has nothing left to take away, however its dots are written.
  private static Optional<RefusedAt> aboveRoot(String path, Node target) {
    int scheme = path.indexOf("://");
    int begin = scheme < 0 ? 0 : Math.max(scheme + 3, path.indexOf('/', scheme + 3));
    Matcher segment = SEGMENT.matcher(path);
    int depth = 0;
    for (int at = begin; segment.find(at); at = segment.end()) {
      String name = dots(segment.group(1));
      if (name.equals("..") && --depth < 0) {
        return Optional.of(
            new RefusedAt(
                target.span().start() + segment.start(1),
                Sentence.of(
                    "expected a path that stays below its root, found {0}", segment.group(1)),
                Optional.empty(),
                "path-above-root",
                "RFC 3986 §5.2.4"));
      } else if (!name.equals("..") && !name.equals(".")) {
        depth++;
      }
    }
    return Optional.empty();
  }

  private static String dots(String segment) {
    int parameter = segment.indexOf(';');
    return (parameter < 0 ? segment : segment.substring(0, parameter))
        .toLowerCase(Locale.ROOT)
        .replace("%2e", ".");
  }
}
