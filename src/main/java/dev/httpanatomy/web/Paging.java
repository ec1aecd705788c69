package dev.httpanatomy.web;

import dev.httpanatomy.rendering.json.ListModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/// Which part of a list is asked for.
///
/// @param path the path of the list
/// @param query the query of the request, to be repeated for the next part
/// @param before only what is older than this
/// @param limit how many items at the most
record Paging(String path, String query, long before, int limit) {

  private static final int MOST = 200;
  private static final int OTHERWISE = 50;

  static Paging of(HttpServletRequest request) {
    QueryParameters parameters = QueryParameters.of(request);
    return new Paging(
        request.getRequestURI(),
        request.getQueryString() == null ? "" : request.getQueryString(),
        parameters.number("before", 0, Long.MAX_VALUE, Long.MAX_VALUE),
        (int) parameters.number("limit", 1, MOST, OTHERWISE));
  }

  /// Answers with a part of the list.
  ///
  /// @param next what the next part is before
  <T> ResponseEntity<ListModel<T>> respond(List<T> items, OptionalLong next) {
    @Nullable String nextPath = next.isPresent() ? pathBefore(next.getAsLong()) : null;
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new ListModel<>(items, nextPath));
  }

  private String pathBefore(long next) {
    return UriComponentsBuilder.fromPath(path)
        .query(query)
        .replaceQueryParam("token")
        .replaceQueryParam("before", next)
        .build()
        .toUriString();
  }
}
