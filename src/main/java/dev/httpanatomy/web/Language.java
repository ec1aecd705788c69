package dev.httpanatomy.web;

import dev.httpanatomy.reference.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.springframework.http.HttpHeaders;

/// The language of a response, RFC 9110 §12.5.4.
final class Language {

  /// What a representation varies by that is chosen by its media type and its language.
  static final String VARY = HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE;

  private Language() {}

  /// The words in the language that the client likes best.
  static Words wanted(HttpServletRequest request) {
    return Words.accepted(Collections.list(request.getHeaders(HttpHeaders.ACCEPT_LANGUAGE)));
  }
}
