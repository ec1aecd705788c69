package dev.httpanatomy.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.httpanatomy.rendering.json.CatalogueModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Answers with what stays as it is while the service runs: a list as JSON or as a page, an entry
/// of it as text as well.
@Component
final class CatalogueAnswers {

  private static final CacheControl AN_HOUR =
      CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

  /// Of a list there is no text; who says nothing gets it as JSON.
  private static final List<MediaType> OFFERS_OF_LISTS =
      List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_HTML);

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, UTF_8);

  private final ObjectWriter json;

  CatalogueAnswers(JsonMapper mapper) {
    this.json = mapper.writer().with(SerializationFeature.INDENT_OUTPUT);
  }

  /// How an entry is written as text.
  interface Text {
    String render(boolean coloured);
  }

  /// A whole list: JSON for who says nothing.
  ///
  /// @param language the tag of the language it is in
  /// @param html the same as a page
  <T> ResponseEntity<Object> all(
      HttpServletRequest request, String language, List<T> items, Supplier<String> html) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    if (Negotiation.choose(accept, OFFERS_OF_LISTS).equals(MediaType.TEXT_HTML)) {
      return begin(language).contentType(HTML).body(html.get().getBytes(UTF_8));
    }
    return begin(language).body(new CatalogueModel<>(items));
  }

  /// One entry: text for who says nothing.
  ///
  /// @param language the tag of the language it is in
  /// @param model the entry as JSON
  /// @param text the same as text
  /// @param html the same as a page
  /// @throws org.springframework.web.ErrorResponseException for a format that there is not
  ResponseEntity<byte[]> one(
      HttpServletRequest request, String language, Object model, Text text, Supplier<String> html) {
    MediaType type = Representation.mediaType(request);
    if (type.equals(MediaType.TEXT_HTML)) {
      return begin(language).contentType(HTML).body(html.get().getBytes(UTF_8));
    }
    boolean isText = type.equals(MediaType.TEXT_PLAIN);
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
}
