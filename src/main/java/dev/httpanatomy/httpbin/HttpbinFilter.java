package dev.httpanatomy.httpbin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/// Does for every httpbin endpoint what they have alike: finds the dialect, lets pages of any
/// origin read the answer (CORS), answers OPTIONS, and refuses methods that the endpoint doesn't
/// have.
///
/// Requests for other resources pass untouched, and get none of those fields.
@Component
@ConditionalOnBooleanProperty(name = "anatomy.httpbin.enabled", matchIfMissing = true)
final class HttpbinFilter extends OncePerRequestFilter {

  private final HttpbinProperties properties;
  private final PathContainer.Options options = PathPatternParser.defaultInstance.getPathOptions();

  // The mappings are complete only after the filters have been made.
  private final Supplier<Endpoints> endpoints;

  HttpbinFilter(
      HttpbinProperties properties,
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.properties = properties;
    this.endpoints = SingletonSupplier.of(() -> Endpoints.of(mappings.getObject()));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI();
    Optional<Endpoints.Endpoint> found = endpoints.get().at(PathContainer.parsePath(path, options));
    boolean below = !properties.prefix().isEmpty() && path.startsWith(properties.prefix() + "/");
    if (found.isEmpty() && !below) {
      chain.doFilter(request, response);
      return;
    }
    Dialect dialect = properties.dialect();
    Optional<String> chosen =
        Parameters.parse(Optional.ofNullable(request.getQueryString()).orElse(""))
            .first(Dialect.PARAMETER);
    if (chosen.isPresent()) {
      dialect = Dialect.named(chosen.get()).orElse(dialect);
    }
    Cors.allow(request, response, dialect);
    Optional<Reply> reply = reply(request, found, dialect, chosen);
    if (reply.isPresent()) {
      Replies.send(reply.get(), dialect, request, response);
    } else {
      request.setAttribute(
          HttpbinRequest.class.getName(), new HttpbinRequest(request, dialect, properties));
      chain.doFilter(request, response);
    }
  }

  /// What can be answered without asking the endpoint.
  private static Optional<Reply> reply(
      HttpServletRequest request,
      Optional<Endpoints.Endpoint> found,
      Dialect dialect,
      Optional<String> chosen) {
    if (chosen.isPresent() && Dialect.named(chosen.get()).isEmpty()) {
      HttpbinError error =
          HttpbinError.of(400, "the parameter dialect is httpbin or go-httpbin, nothing else");
      return Optional.of(ErrorReplies.of(dialect, error));
    } else if (found.isEmpty() || !found.get().exists(dialect)) {
      return Optional.of(ErrorReplies.notFound(dialect));
    } else if (request.getMethod().equals("OPTIONS")) {
      return Optional.of(Cors.options(dialect, found.get().allow(dialect)));
    }
    return found.get().answers(request.getMethod(), dialect)
        ? Optional.empty()
        : Optional.of(ErrorReplies.methodNotAllowed(dialect, found.get().allow(dialect)));
  }
}
