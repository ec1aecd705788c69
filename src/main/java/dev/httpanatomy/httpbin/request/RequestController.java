package dev.httpanatomy.httpbin.request;

import dev.httpanatomy.httpbin.Answers;
import dev.httpanatomy.httpbin.Echo;
import dev.httpanatomy.httpbin.HttpbinController;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.Reply;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/// Echoes requests, whole or in part.
@HttpbinController
final class RequestController {

  private static final String PLAIN = "text/plain; charset=utf-8";

  @GetMapping("/get")
  Reply get(HttpbinRequest request) {
    return Reply.json(request.dialect(), Echo.head(request));
  }

  /// The only resource that has HEAD and no GET.
  @RequestMapping(path = "/head", method = RequestMethod.HEAD)
  Reply head(HttpbinRequest request) {
    return get(request);
  }

  @PostMapping("/post")
  Reply post(HttpbinRequest request) throws IOException {
    return Reply.json(request.dialect(), Echo.all(request));
  }

  @PutMapping("/put")
  Reply put(HttpbinRequest request) throws IOException {
    return post(request);
  }

  @PatchMapping("/patch")
  Reply patch(HttpbinRequest request) throws IOException {
    return post(request);
  }

  @DeleteMapping("/delete")
  Reply delete(HttpbinRequest request) throws IOException {
    return post(request);
  }

  @RequestMapping({"/anything", "/anything/**"})
  @Answers(httpbin = Answers.SIX, goHttpbin = Answers.ANY)
  Reply anything(HttpbinRequest request) throws IOException {
    boolean head = request.method().equals("HEAD") && request.dialect().isGo();
    return head ? get(request) : Reply.json(request.dialect(), Echo.anything(request));
  }

  @GetMapping("/headers")
  Reply headers(HttpbinRequest request) {
    return Reply.json(request.dialect(), Map.of("headers", request.fields()));
  }

  @GetMapping("/ip")
  Reply ip(HttpbinRequest request) {
    boolean text =
        request.dialect().isGo() && request.parameter("format").filter("text"::equals).isPresent();
    return text
        ? Reply.text(200, PLAIN, request.origin() + "\n")
        : Reply.json(request.dialect(), Map.of("origin", request.origin()));
  }

  @GetMapping("/user-agent")
  Reply userAgent(HttpbinRequest request) {
    String none = request.dialect().isGo() ? "" : null;
    return Reply.json(
        request.dialect(),
        Collections.singletonMap("user-agent", request.field("User-Agent").orElse(none)));
  }

  @GetMapping("/uuid")
  Reply uuid(HttpbinRequest request) {
    return Reply.json(request.dialect(), Map.of("uuid", UUID.randomUUID().toString()));
  }
}
