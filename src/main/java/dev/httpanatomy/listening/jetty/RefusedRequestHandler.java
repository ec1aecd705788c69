package dev.httpanatomy.listening.jetty;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Has the requests that Jetty refuses answered by us: bad octets, no Host, too long, HTTP/0.9.
///
/// Jetty keeps what status it chose and closes the connection.
final class RefusedRequestHandler extends ErrorHandler {

  private final boolean exchangeFields;
  private final Function<RefusedRequest, RefusedRequest.Answer> answers;

  RefusedRequestHandler(
      boolean exchangeFields, Function<RefusedRequest, RefusedRequest.Answer> answers) {
    this.exchangeFields = exchangeFields;
    this.answers = answers;
  }

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      String message,
      @Nullable Throwable cause,
      Callback callback) {
    Optional<String> id = ExchangeFields.currentExchange(request);
    id.filter(exchange -> exchangeFields)
        .ifPresent(exchange -> ExchangeFields.addTo(response.getHeaders(), request, exchange));
    RefusedRequest.Answer answer = answers.apply(new RefusedRequest(id, code, message));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
    response.getHeaders().put(HttpHeader.CONTENT_LANGUAGE, answer.language());
    response.getHeaders().put(HttpHeader.VARY, "Accept, Accept-Language");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.content().length);
    response.write(true, ByteBuffer.wrap(answer.content()), callback);
  }
}
