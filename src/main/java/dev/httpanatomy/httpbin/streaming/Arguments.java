package dev.httpanatomy.httpbin.streaming;

import dev.httpanatomy.httpbin.Durations;
import dev.httpanatomy.httpbin.HttpbinError;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.Numbers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The query parameters of these endpoints: httpbin takes their names in any case, and to
/// go-httpbin an empty value is none.
///
/// @param request what was asked
record Arguments(HttpbinRequest request) {

  Optional<String> text(String name) {
    Optional<String> exact = request.parameter(name);
    if (request.dialect().isGo()) {
      return exact.filter(value -> !value.isEmpty());
    }
    return exact.or(() ->
        request.query().values().entrySet().stream()
            .filter(each -> each.getKey().equalsIgnoreCase(name))
            .map(Map.Entry::getValue)
            .map(List::getFirst)
            .findFirst());
  }

  int whole(String name, int otherwise) {
    return text(name).map(value -> Numbers.whole(name, value)).orElse(otherwise);
  }

  /// A length of time.
  ///
  /// @throws HttpbinError 400 if it is none, or longer than an answer may take
  Duration duration(String name, Duration otherwise) {
    return text(name).map(value -> bounded(name, value)).orElse(otherwise);
  }

  private Duration bounded(String name, String text) {
    Duration most = request.limits().maxDuration();
    return Durations.parse(text, request.dialect())
        .filter(asked -> asked.compareTo(most) <= 0)
        .orElseThrow(() -> Durations.invalid(name, most));
  }
}
