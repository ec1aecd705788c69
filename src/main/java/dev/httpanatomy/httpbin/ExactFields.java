package dev.httpanatomy.httpbin;

import jakarta.servlet.ServletRequest;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Response;

/// Jetty's response below the servlet's: it sends a field as it is given, where the servlet's would
/// leave out the space before `charset`, and it sends interim responses and trailers.
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

  /// The connection of a request, for who is to break it off.
  public static EndPoint endPoint(ServletRequest request) {
    return response(request).getRequest().getConnectionMetaData().getConnection().getEndPoint();
  }
}
