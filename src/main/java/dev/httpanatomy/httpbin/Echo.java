package dev.httpanatomy.httpbin;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a request said, as the endpoints that echo it show it.
///
/// A map keeps the order of go-httpbin's members; httpbin's are sorted when they are written.
public final class Echo {

  private Echo() {}

  /// What `/get` shows: args, headers, origin, url, and in go-httpbin's dialect the method.
  public static Map<String, @Nullable Object> head(HttpbinRequest request) {
    Map<String, @Nullable Object> echo = new LinkedHashMap<>();
    echo.put("args", request.query().in(request.dialect()));
    echo.put("headers", request.fields());
    if (request.dialect().isGo()) {
      echo.put("method", request.method());
    }
    echo.put("origin", request.origin());
    echo.put("url", request.url());
    return echo;
  }

  /// What `/post` shows: that and data, files, form, json.
  ///
  /// @throws HttpbinError if the content is too large, or not what its type says
  public static Map<String, @Nullable Object> all(HttpbinRequest request) throws IOException {
    Map<String, @Nullable Object> echo = head(request);
    Content content = request.content();
    echo.put("data", content.data());
    echo.put("files", content.files().in(request.dialect()));
    echo.put("form", content.form().in(request.dialect()));
    echo.put("json", content.json());
    return echo;
  }

  /// What `/anything` shows: that and, in httpbin's dialect too, the method.
  ///
  /// @throws HttpbinError if the content is too large, or not what its type says
  public static Map<String, @Nullable Object> anything(HttpbinRequest request) throws IOException {
    Map<String, @Nullable Object> echo = all(request);
    echo.putIfAbsent("method", request.method());
    return echo;
  }
}
