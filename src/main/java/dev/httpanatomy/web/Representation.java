package dev.httpanatomy.web;

import dev.httpanatomy.rendering.LayersView;
import dev.httpanatomy.rendering.View;
import dev.httpanatomy.rendering.html.HtmlView;
import dev.httpanatomy.rendering.html.LayersHtmlView;
import dev.httpanatomy.rendering.json.JsonView;
import dev.httpanatomy.rendering.json.LayersJsonView;
import dev.httpanatomy.rendering.text.LayersTextView;
import dev.httpanatomy.rendering.text.TextView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Chooses the view of an exchange, or of a connection's layers: by `?format=`, else by the Accept
/// field. Who says nothing is taken for somebody at a terminal.
@Component
final class Representation {

  private static final MediaType TEXT = MediaType.TEXT_PLAIN;
  private static final List<MediaType> OFFERS =
      List.of(TEXT, MediaType.APPLICATION_JSON, MediaType.TEXT_HTML);

  private final ObjectWriter json;

  Representation(JsonMapper mapper) {
    this.json = mapper.writer().with(SerializationFeature.INDENT_OUTPUT);
  }

  /// A view for one document.
  ///
  /// @throws org.springframework.web.ErrorResponseException for a format that there is not
  View choose(HttpServletRequest request) {
    MediaType type = mediaType(request);
    if (type.equals(TEXT)) {
      return new TextView(isColoured(request));
    }
    return type.equals(MediaType.TEXT_HTML) ? new HtmlView() : new JsonView(json);
  }

  /// A view of layers for one document.
  ///
  /// @throws org.springframework.web.ErrorResponseException for a format that there is not
  LayersView chooseForLayers(HttpServletRequest request) {
    MediaType type = mediaType(request);
    if (type.equals(TEXT)) {
      return new LayersTextView(isColoured(request));
    }
    return type.equals(MediaType.TEXT_HTML) ? new LayersHtmlView() : new LayersJsonView(json);
  }

  /// A view for one document that stands alone, without the style sheet that HTML refers to.
  ///
  /// @param accept the values of a request's Accept fields
  View chooseAlone(List<String> accept) {
    String field = accept.isEmpty() ? null : String.join(", ", accept);
    MediaType type = Negotiation.choose(field, List.of(TEXT, MediaType.APPLICATION_JSON));
    return type.equals(TEXT) ? new TextView(false) : new JsonView(json);
  }

  /// Which of text, JSON and HTML it is to be.
  ///
  /// @throws org.springframework.web.ErrorResponseException for a format that there is not
  static MediaType mediaType(HttpServletRequest request) {
    return QueryParameters.of(request)
        .get("format")
        .map(Representation::typeOf)
        .orElseGet(() -> Negotiation.choose(request.getHeader(HttpHeaders.ACCEPT), OFFERS));
  }

  /// Whether text is to be coloured.
  static boolean isColoured(HttpServletRequest request) {
    return QueryParameters.of(request).get("color").filter("1"::equals).isPresent();
  }

  private static MediaType typeOf(String format) {
    return switch (format) {
      case "text" -> TEXT;
      case "json" -> MediaType.APPLICATION_JSON;
      case "html" -> MediaType.TEXT_HTML;
      default -> throw Problems.badParameter("format", format, "text, json or html");
    };
  }
}
