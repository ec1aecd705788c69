package dev.httpanatomy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The parameters in the query of a request's target, and there only.
///
/// `getParameter` would read the content of a form as well, and the content is not ours to take.
final class QueryParameters {

  private final Map<String, String> first = new LinkedHashMap<>();

  private QueryParameters() {}

  static QueryParameters of(HttpServletRequest request) {
    QueryParameters parameters = new QueryParameters();
    String query = request.getQueryString();
    if (query != null) {
      for (String pair : query.split("&")) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        parameters.first.putIfAbsent(name, equals < 0 ? "" : decode(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  /// The first value of a parameter that has one.
  Optional<String> get(String name) {
    return Optional.ofNullable(first.get(name)).filter(value -> !value.isEmpty());
  }

  /// A whole number between two bounds.
  ///
  /// @throws org.springframework.web.ErrorResponseException for anything else
  long number(String name, long least, long most, long otherwise) {
    Optional<String> value = get(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(value.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // said below
    }
    throw Problems.badParameter(name, value.get(), "a whole number from " + least + " to " + most);
  }

  /// What can't be decoded is taken as it is.
  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException invalidPercentEncoding) {
      return text;
    }
  }
}
