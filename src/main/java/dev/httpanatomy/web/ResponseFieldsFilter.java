package dev.httpanatomy.web;

import dev.httpanatomy.access.ListingAccess;
import dev.httpanatomy.listening.jetty.HttpTap;
import dev.httpanatomy.recording.Forwarded;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Adds to every response what keeps a browser from making something active of it, and turns the
/// token of a ready link into a cookie.
@Component
@Order(0) // before any filter that answers
final class ResponseFieldsFilter extends OncePerRequestFilter {

  private static final String CSP = "Content-Security-Policy";
  private static final String STRICT =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  private static final String SWAGGER =
      "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self';"
          + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final ListingAccess access;

  ResponseFieldsFilter(ListingAccess access) {
    this.access = access;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean swagger = request.getRequestURI().startsWith("/swagger-ui");
    response.setHeader(CSP, swagger ? SWAGGER : STRICT);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    if (request.getMethod().equals("CONNECT")) {
      // There is no tunnel here, but Jetty would wait for what comes through it, even if the client
      // has said "Connection: close".
      response.setHeader(HttpHeaders.CONNECTION, "close");
    }
    if (request.getRequestURI().equals("/")) {
      keepToken(request, response);
    }
    chain.doFilter(request, response);
  }

  private void keepToken(HttpServletRequest request, HttpServletResponse response) {
    Optional<String> token = QueryParameters.of(request).get("token").filter(access::isToken);
    token.ifPresent(value ->
        response.addHeader(
            HttpHeaders.SET_COOKIE,
            ResponseCookie.from(CallerOf.COOKIE, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Strict")
                .secure(isSecure(request))
                .build()
                .toString()));
  }

  /// On the client's side: a trusted proxy may have taken TLS off.
  private static boolean isSecure(HttpServletRequest request) {
    return request.isSecure()
        || request.getAttribute(HttpTap.FORWARDED_ATTRIBUTE) instanceof Forwarded forwarded
            && forwarded.proto().filter("https"::equalsIgnoreCase).isPresent();
  }
}
