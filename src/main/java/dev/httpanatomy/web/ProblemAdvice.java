package dev.httpanatomy.web;

import dev.httpanatomy.listening.jetty.HttpTap;
import dev.httpanatomy.listening.jetty.RefusedRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/// Answers whatever goes wrong with problem details (RFC 9457): as JSON, or as text for who likes
/// that better.
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

  static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
  private static final List<MediaType> OFFERS =
      List.of(MediaType.APPLICATION_PROBLEM_JSON, MediaType.APPLICATION_JSON, TEXT);

  private final RefusalAnswers refusals;

  ProblemAdvice(RefusalAnswers refusals) {
    this.refusals = refusals;
  }

  @Override
  protected ResponseEntity<Object> createResponseEntity(
      @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return body instanceof ProblemDetail problem
        ? respond(problem, headers, request.getHeader(HttpHeaders.ACCEPT))
        : new ResponseEntity<>(body, headers, status);
  }

  /// What nobody foresaw: our mistake, of which the client learns no more than that.
  @ExceptionHandler(Exception.class)
  @Nullable ResponseEntity<Object> unforeseen(
      Exception cause, WebRequest request, HttpServletResponse response) {
    Optional<RefusedRequest> refused = RefusedRequest.behind(cause, exchangeId(request));
    if (refused.isPresent() && !response.isCommitted()) {
      return refuse(refused.get());
    }
    if (refused.isPresent() || DisconnectedClientHelper.isClientDisconnectedException(cause)) {
      LOG.debug("the client went away: {}", cause.toString());
      return null;
    }
    LOG.error("an exchange failed", cause);
    if (response.isCommitted()) {
      return null;
    }
    ProblemDetail problem = Problems.ofStatus(500);
    problem.setDetail("This is a mistake of this service, not of yours. The log has more on it.");
    return respond(problem, new HttpHeaders(), request.getHeader(HttpHeaders.ACCEPT));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotWritable(
      HttpMessageNotWritableException cause,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return DisconnectedClientHelper.isClientDisconnectedException(cause)
        ? null
        : super.handleHttpMessageNotWritable(cause, headers, status, request);
  }

  private ResponseEntity<Object> refuse(RefusedRequest refused) {
    RefusedRequest.Answer answer = refusals.answer(refused);
    return ResponseEntity.status(refused.status())
        .contentType(MediaType.parseMediaType(answer.contentType()))
        .body(answer.content());
  }

  private static Optional<String> exchangeId(WebRequest request) {
    Object id =
        request.getAttribute(HttpTap.EXCHANGE_ID_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    return Optional.ofNullable(id).map(Object::toString);
  }

  static ResponseEntity<Object> respond(
      ProblemDetail problem, HttpHeaders headers, @Nullable String accept) {
    boolean text = Negotiation.choose(accept, OFFERS).equals(TEXT);
    return ResponseEntity.status(problem.getStatus())
        .headers(headers)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .contentType(text ? TEXT : MediaType.APPLICATION_PROBLEM_JSON)
        .body(text ? ProblemText.render(problem) : problem);
  }
}
