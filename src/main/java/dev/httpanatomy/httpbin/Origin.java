package dev.httpanatomy.httpbin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who sent a request and by which scheme, as proxies on the way say it. Nothing is decided by it:
/// it is shown.
final class Origin {

  /// What content delivery networks add, in the order in which go-httpbin looks for it.
  private static final List<String> OF_NETWORKS =
      List.of("Fly-Client-IP", "CF-Connecting-IP", "Fastly-Client-IP", "True-Client-IP");

  private static final String FORWARDED_FOR = "X-Forwarded-For";

  private Origin() {}

  static String of(HttpServletRequest request, Dialect dialect) {
    String forwarded = request.getHeader(FORWARDED_FOR);
    if (!dialect.isGo()) {
      return forwarded == null ? request.getRemoteAddr() : forwarded;
    }
    String first = forwarded == null ? null : forwarded.split(",", 2)[0].strip();
    return Stream.concat(OF_NETWORKS.stream().map(request::getHeader), Stream.ofNullable(first))
        .filter(Objects::nonNull)
        .filter(address -> !address.isEmpty())
        .findFirst()
        .orElseGet(request::getRemoteAddr);
  }

  static String scheme(HttpServletRequest request) {
    for (String field : new String[] {"X-Forwarded-Proto", "X-Forwarded-Protocol"}) {
      String scheme = known(request.getHeader(field));
      if (scheme != null) {
        return scheme;
      }
    }
    return "on".equalsIgnoreCase(request.getHeader("X-Forwarded-Ssl"))
        ? "https"
        : request.getScheme();
  }

  /// Another scheme than these two would make links that are no links of ours.
  private static @Nullable String known(@Nullable String forwarded) {
    String scheme = forwarded == null ? "" : forwarded.strip().toLowerCase(Locale.ROOT);
    return scheme.equals("http") || scheme.equals("https") ? scheme : null;
  }
}
