package dev.httpanatomy.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Answers what the servlet container reports before any controller was found.
@Hidden
@RestController
final class ContainerErrorController implements ErrorController {

  @RequestMapping("/error")
  ResponseEntity<Object> error(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    ProblemDetail problem = Problems.ofStatus(status instanceof Integer code ? code : 404);
    if (request.getAttribute(RequestDispatcher.ERROR_MESSAGE) instanceof String message
        && problem.getStatus() < 500) {
      problem.setDetail(message);
    }
    return ProblemAdvice.respond(problem, new HttpHeaders(), request.getHeader(HttpHeaders.ACCEPT));
  }
}
