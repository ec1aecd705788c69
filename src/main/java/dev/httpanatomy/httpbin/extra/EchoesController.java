package dev.httpanatomy.httpbin.extra;

import dev.httpanatomy.httpbin.Answers;
import dev.httpanatomy.httpbin.Echo;
import dev.httpanatomy.httpbin.HttpbinController;
import dev.httpanatomy.httpbin.HttpbinError;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.Reply;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Sends back what came, or a part of it.
@HttpbinController
final class EchoesController {

  @RequestMapping({"/any", "/any/**"})
  @Answers(httpbin = Answers.SIX, goHttpbin = Answers.ANY)
  Reply any(HttpbinRequest request) throws IOException {
    return Reply.json(request.dialect(), Echo.anything(request));
  }

  /// The content as it came; as its type too, if that is safe.
  @RequestMapping("/payload")
  @Answers(httpbin = Answers.SIX, goHttpbin = Answers.ANY)
  Reply payload(HttpbinRequest request) throws IOException {
    String type = SafeType.of(request.field("Content-Type").orElse(SafeType.OCTETS));
    return Reply.of(200, type, request.octets());
  }

  @GetMapping("/ip.txt")
  Reply ip(HttpbinRequest request) {
    return Reply.text(200, SafeType.PLAIN, request.origin());
  }

  /// Lets only the bearer of this token in (RFC 6750 §3).
  @GetMapping("/bearer/{token}")
  Reply bearer(
      HttpbinRequest request, HttpServletResponse response, @PathVariable("token") String token) {
    String[] credentials = request.field("Authorization").orElse("").split(" +");
    boolean bearer = credentials.length == 2 && credentials[0].equalsIgnoreCase("Bearer");
    if (!bearer || !credentials[1].equals(token)) {
      response.setHeader("WWW-Authenticate", bearer ? "Bearer error=\"invalid_token\"" : "Bearer");
      throw HttpbinError.of(401);
    }
    Map<String, Object> known = new LinkedHashMap<>();
    known.put("authenticated", true);
    known.put("token", token);
    return Reply.json(request.dialect(), known);
  }
}
