package dev.httpanatomy.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.httpanatomy.rendering.json.CatalogueModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Answers with what stays as it is while the service runs: a list as JSON, an entry of it as JSON
/// or as text.
@Component
final class CatalogueAnswers {

  private static final CacheControl AN_HOUR =
      CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

  private static final List<MediaType> OFFERS =
      List.of(MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON);

  private final ObjectWriter json;

  CatalogueAnswers(JsonMapper mapper) {
    this.json = mapper.writer().with(SerializationFeature.INDENT_OUTPUT);
  }

  /// How an entry is written as text.
  interface Text {
    String render(boolean coloured);
  }

  /// A whole list.
  ///
  /// @param language the tag of the language it is in
  <T> ResponseEntity<CatalogueModel<T>> all(List<T> items, String language) {
    return begin(language).body(new CatalogueModel<>(items));
  }

  /// One entry: text for who says nothing.
  ///
  /// @param language the tag of the language it is in
  /// @param model the entry as JSON
  /// @param text the same as text
  /// @throws org.springframework.web.ErrorResponseException for a format that there is not
  ResponseEntity<byte[]> one(HttpServletRequest request, String language, Object model, Text text) {
    boolean isText = isText(request);
    String content =
        isText
            ? text.render(Representation.isColoured(request))
            : json.writeValueAsString(model) + "\n";
    return begin(language)
        .contentType(isText ? ProblemAdvice.TEXT : MediaType.APPLICATION_JSON)
        .body(content.getBytes(UTF_8));
  }

  /// What is there in one language only varies by it as well: it may be there in more after an
  /// update, and what a cache kept for one reader is not for all.
  private static ResponseEntity.BodyBuilder begin(String language) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_LANGUAGE, language)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
        .cacheControl(AN_HOUR);
  }

  private static boolean isText(HttpServletRequest request) {
    String format = QueryParameters.of(request).get("format").orElse("");
    return switch (format) {
      case "text" -> true;
      case "json" -> false;
      case "" ->
          Negotiation.choose(request.getHeader(HttpHeaders.ACCEPT), OFFERS)
              .equals(MediaType.TEXT_PLAIN);
      default -> throw Problems.badParameter("format", format, "text or json");
    };
  }
}
