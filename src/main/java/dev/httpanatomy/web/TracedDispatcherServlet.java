package dev.httpanatomy.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;

/// Has TRACE handled by controllers, as any other method.
///
/// Servlets would answer it themselves with what they have understood of the request, which is just
/// what this service is not for.
@Component(TracedDispatcherServlet.NAME)
final class TracedDispatcherServlet extends DispatcherServlet {

  /// The name under which Spring Boot looks for its own.
  static final String NAME = "dispatcherServlet";

  private static final long serialVersionUID = 1;

  @Override
  protected void doTrace(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    processRequest(request, response);
  }
}
