package dev.httpanatomy.web;

import dev.httpanatomy.access.Caller;
import dev.httpanatomy.access.ListingAccess;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/// Tells who makes a request.
final class CallerOf {

  /// The cookie that holds the token.
  static final String COOKIE = ListingAccess.COOKIE;

  private static final String BEARER = "Bearer ";
  private static final List<String> PROXY_FIELDS =
      List.of(
          "Forwarded",
          "Via",
          "X-Real-IP",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Port",
          "X-Forwarded-Proto",
          "X-Forwarded-Server");

  private CallerOf() {}

  static Caller request(HttpServletRequest request) {
    return new Caller(
        peer(request),
        Optional.ofNullable(request.getHeader(HttpHeaders.HOST)),
        PROXY_FIELDS.stream().anyMatch(name -> request.getHeader(name) != null),
        tokens(request));
  }

  private static InetAddress peer(HttpServletRequest request) {
    try {
      return InetAddress.getByName(request.getRemoteAddr());
    } catch (UnknownHostException e) {
      throw new IllegalStateException("the peer has no IP address", e);
    }
  }

  private static List<String> tokens(HttpServletRequest request) {
    List<String> tokens = new ArrayList<>();
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      tokens.add(authorization.substring(BEARER.length()).strip());
    }
    QueryParameters.of(request).get("token").ifPresent(tokens::add);
    if (request.getCookies() != null) {
      for (Cookie cookie : request.getCookies()) {
        if (cookie.getName().equals(COOKIE)) {
          tokens.add(cookie.getValue());
        }
      }
    }
    return tokens;
  }
}
