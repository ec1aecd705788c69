package dev.httpanatomy.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.httpanatomy.lab.Comparison;
import dev.httpanatomy.lab.Lab;
import dev.httpanatomy.lab.Parameters;
import dev.httpanatomy.rendering.html.ComparisonPage;
import dev.httpanatomy.rendering.json.ComparisonModel;
import dev.httpanatomy.rendering.text.ComparisonText;
import dev.httpanatomy.web.openapi.ComparesProtocols;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Compares TCP and UDP by experiments on this machine.
@RestController
final class LabController {

  private final Lab lab;
  private final ObjectWriter json;

  LabController(Lab lab, JsonMapper mapper) {
    this.lab = lab;
    this.json = mapper.writer().with(SerializationFeature.INDENT_OUTPUT);
  }

  @GetMapping("/lab/tcp-vs-udp")
  @ComparesProtocols
  void compare(HttpServletRequest request, HttpServletResponse response)
      throws IOException, InterruptedException {
    Parameters parameters = parameters(QueryParameters.of(request));
    MediaType type = Representation.mediaType(request);
    if (request.getMethod().equals("HEAD")) {
      head(response, type);
      return;
    }
    Comparison comparison = lab.compare(parameters).orElseThrow(Problems::labBusy);
    head(response, type);
    String content = render(comparison, type, Representation.isColoured(request));
    response.getOutputStream().write(content.getBytes(UTF_8));
  }

  private static Parameters parameters(QueryParameters query) {
    Parameters usual = Parameters.USUAL;
    return new Parameters(
        (int)
            query.number(
                "messages", Parameters.LEAST_MESSAGES, Parameters.MOST_MESSAGES, usual.messages()),
        (int) query.number("size", Parameters.LEAST_OCTETS, Parameters.MOST_OCTETS, usual.octets()),
        (int) query.number("hold", Parameters.LEAST_HOLD, Parameters.MOST_HOLD, usual.hold()));
  }

  /// Sends the head by itself: that of an answer to HEAD, which no run stands behind, is the same
  /// then, and doesn't tell of a length that it can't know (RFC 9110 §8.6).
  private static void head(HttpServletResponse response, MediaType type) throws IOException {
    response.setContentType(
        type.getType().equals("text") ? type + ";charset=utf-8" : type.toString());
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.flushBuffer();
  }

  private String render(Comparison comparison, MediaType type, boolean coloured) {
    if (type.equals(MediaType.TEXT_PLAIN)) {
      return ComparisonText.render(comparison, coloured);
    }
    return type.equals(MediaType.TEXT_HTML)
        ? ComparisonPage.render(comparison)
        : json.writeValueAsString(ComparisonModel.of(comparison)) + "\n";
  }
}
