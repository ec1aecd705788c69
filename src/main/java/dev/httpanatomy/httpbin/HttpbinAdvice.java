package dev.httpanatomy.httpbin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Answers the errors that endpoints throw, in the dialect of the request.
@ControllerAdvice(annotations = HttpbinController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class HttpbinAdvice {

  @ExceptionHandler(HttpbinError.class)
  void answer(HttpbinError error, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Dialect dialect = HttpbinArguments.asked(request).dialect();
    Replies.send(ErrorReplies.of(dialect, error), dialect, request, response);
  }
}
