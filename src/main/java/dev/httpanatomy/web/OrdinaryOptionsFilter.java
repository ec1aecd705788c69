package dev.httpanatomy.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/// Has a CORS preflight answered as any other OPTIONS: pages of other origins get no leave here,
/// and Spring would answer in place of the resource, for some with leave for all.
///
/// The endpoints of httpbin answer theirs before this.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class OrdinaryOptionsFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(
        CorsUtils.isPreFlightRequest(request) ? new Ordinary(request) : request, response);
  }

  /// Spring tells a preflight by this field.
  private static final class Ordinary extends HttpServletRequestWrapper {

    Ordinary(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
      return HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD.equalsIgnoreCase(name)
          ? null
          : super.getHeader(name);
    }
  }
}
