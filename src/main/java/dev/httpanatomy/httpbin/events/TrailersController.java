package dev.httpanatomy.httpbin.events;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.httpanatomy.httpbin.Answers;
import dev.httpanatomy.httpbin.Echo;
import dev.httpanatomy.httpbin.ExactFields;
import dev.httpanatomy.httpbin.FieldSyntax;
import dev.httpanatomy.httpbin.HttpbinController;
import dev.httpanatomy.httpbin.HttpbinError;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.springframework.web.bind.annotation.RequestMapping;

/// Echoes a request in chunks, with the trailers that it asks for (RFC 9112 §7.1.2).
@HttpbinController
final class TrailersController {

  /// What is to be known before the content, or where the message ends (RFC 9110 §6.5.1).
  private static final Set<String> FORBIDDEN =
      Set.of(
          "authorization",
          "cache-control",
          "connection",
          "host",
          "keep-alive",
          "max-forwards",
          "proxy-authenticate",
          "proxy-authorization",
          "set-cookie",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "www-authenticate");

  @RequestMapping("/trailers")
  @Answers(httpbin = Answers.SIX, goHttpbin = Answers.ANY)
  void trailers(HttpbinRequest request, HttpServletResponse response) throws IOException {
    Map<String, List<String>> asked = request.query().values();
    HttpFields.Mutable trailers = HttpFields.build();
    asked.forEach((name, values) ->
        values.forEach(value -> trailers.add(checkedName(name), checkedValue(name, value))));
    String echo = Json.write(Echo.anything(request), request.dialect()) + "\n";
    ExactFields.contentType(
        request.servlet(),
        request.dialect().isGo() ? "application/json; charset=utf-8" : "application/json");
    // HTTP/1.0 has neither chunks nor trailers.
    if (request.servlet().getProtocol().equals("HTTP/1.1")) {
      asked.keySet().forEach(name -> response.addHeader("Trailer", name));
      if (!request.method().equals("HEAD")) {
        // Even if there are none: that makes chunks, as go-httpbin does.
        ExactFields.response(request.servlet()).setTrailersSupplier(() -> trailers);
      }
    }
    response.flushBuffer();
    if (!request.method().equals("HEAD")) {
      OutputStream out = response.getOutputStream();
      out.write(echo.getBytes(UTF_8));
    }
  }

  private static String checkedName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (!FieldSyntax.isToken(name)) {
      throw HttpbinError.of(400, "the name of a trailer is a token (RFC 9110 §5.6.2)");
    } else if (FORBIDDEN.contains(lower) || lower.startsWith("content-")) {
      throw HttpbinError.of(400, "forbidden trailer: " + name);
    }
    return name;
  }

  /// @return each character an octet
  private static String checkedValue(String name, String value) {
    if (!FieldSyntax.canBeValue(value)) {
      throw HttpbinError.of(400, "no field can have the value of the trailer " + name);
    }
    return new String(value.getBytes(UTF_8), ISO_8859_1);
  }
}
