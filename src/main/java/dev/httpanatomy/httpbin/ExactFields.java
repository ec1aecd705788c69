package dev.httpanatomy.httpbin;

import jakarta.servlet.ServletRequest;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Response;

/// Jetty's response below the servlet's: it sends a field as it is given, where the servlet's would
/// leave out the space before `charset`, and it sends interim responses.
public final class ExactFields {

  private ExactFields() {}

  /// Sets the Content-Type to just this value.
  public static void contentType(ServletRequest request, String type) {
    response(request).getHeaders().put("Content-Type", type);
  }

  /// Jetty's own response to a request.
  public static Response response(ServletRequest request) {
    return ServletContextRequest.getServletContextRequest(request)
        .getServletContextResponse()
        .getWrapped();
  }
}
