package dev.httpanatomy.httpbin.cookie;

import dev.httpanatomy.httpbin.Answers;
import dev.httpanatomy.httpbin.Cookies;
import dev.httpanatomy.httpbin.Dialect;
import dev.httpanatomy.httpbin.HttpbinController;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.Redirection;
import dev.httpanatomy.httpbin.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Shows, sets and deletes cookies.
@HttpbinController
final class CookieController {

  /// What analysts of httpbin's own hosting set, and what it shows only to who asks for it.
  private static final List<String> OF_THE_ENVIRONMENT = List.of("_gauges_", "__utm");

  @RequestMapping("/cookies")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  Reply cookies(HttpbinRequest request) {
    Map<String, String> cookies = new TreeMap<>(Cookies.of(request));
    if (!request.dialect().isGo() && !request.query().has("show_env")) {
      cookies.keySet().removeIf(name -> OF_THE_ENVIRONMENT.stream().anyMatch(name::startsWith));
    }
    return Reply.json(request.dialect(), Map.of("cookies", cookies));
  }

  @RequestMapping("/cookies/set")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  Reply set(HttpbinRequest request) {
    return change(request, false);
  }

  @RequestMapping("/cookies/set/{name}/{value}")
  @Answers(httpbin = "GET", goHttpbin = "")
  Reply setOne(
      HttpbinRequest request,
      @PathVariable("name") String name,
      @PathVariable("value") String value) {
    String attributes = CookieAttributes.of(Map.of(), request).ofHttpbin();
    return seen(request)
        .with("Set-Cookie", Cookies.pair(name, value, Dialect.HTTPBIN) + attributes);
  }

  @RequestMapping("/cookies/delete")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  Reply delete(HttpbinRequest request) {
    return change(request, true);
  }

  private static Reply change(HttpbinRequest request, boolean delete) {
    boolean go = request.dialect().isGo();
    CookieAttributes attributes =
        CookieAttributes.of(go ? request.query().values() : Map.of(), request);
    Reply reply = seen(request);
    for (Map.Entry<String, List<String>> parameter : request.query().values().entrySet()) {
      String name = parameter.getKey();
      if (!go || !CookieAttributes.isOne(name)) {
        String value = delete && !go ? "" : parameter.getValue().getFirst();
        String pair = Cookies.pair(name, value, request.dialect());
        String rest =
            go
                ? attributes.ofGo(delete, Instant.now())
                : delete ? CookieAttributes.DELETED_BY_HTTPBIN : attributes.ofHttpbin();
        reply = reply.with("Set-Cookie", pair + rest);
      }
    }
    return reply;
  }

  private static Reply seen(HttpbinRequest request) {
    return Redirection.found(request.path("/cookies"), request.dialect());
  }
}
