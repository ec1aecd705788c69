package dev.httpanatomy.httpbin.server;

import dev.httpanatomy.httpbin.HttpbinController;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.Reply;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.web.bind.annotation.GetMapping;

/// Tells of the server what anybody may know.
@HttpbinController
final class ServerController {

  /// The only variables of the environment that are ever shown.
  private static final String SHOWN = "HTTPBIN_ENV_";

  private final @Nullable String version;
  private final String document;

  ServerController(
      ObjectProvider<BuildProperties> build,
      @Value("${springdoc.api-docs.path:/v3/api-docs}") String document) {
    BuildProperties properties = build.getIfAvailable();
    this.version = properties == null ? null : properties.getVersion();
    this.document = document;
  }

  /// Not the true one, which is nobody's business.
  @GetMapping("/hostname")
  Reply hostname(HttpbinRequest request) {
    return Reply.json(request.dialect(), Map.of("hostname", "go-httpbin"));
  }

  @GetMapping("/env")
  Reply env(HttpbinRequest request) {
    Map<String, String> shown = shown(System.getenv());
    return Reply.json(
        request.dialect(), Collections.singletonMap("env", shown.isEmpty() ? null : shown));
  }

  /// What of an environment may be shown.
  static Map<String, String> shown(Map<String, String> environment) {
    Map<String, String> shown = new TreeMap<>(environment);
    shown.keySet().removeIf(name -> !name.startsWith(SHOWN));
    return shown;
  }

  @GetMapping("/version")
  Reply version(HttpbinRequest request) {
    Map<String, String> known = new LinkedHashMap<>();
    known.put("service", "http-anatomy");
    if (version != null) {
      known.put("version", version);
    }
    return Reply.json(request.dialect(), known);
  }

  /// The OpenAPI document, where httpbin has its own.
  @GetMapping("/spec.json")
  void spec(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    request.getRequestDispatcher(document).forward(request, response);
  }
}
