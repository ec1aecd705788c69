package dev.httpanatomy.listening.jetty;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Answers `OPTIONS *`, which asks of the server and not of a resource: RFC 9110 §9.3.7. No servlet
/// is reached by that target.
final class ServerOptions extends Handler.Wrapper {

  private static final String SERVER = "*";

  /// What at least one resource answers.
  private static final String ALLOW = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS, TRACE";

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!HttpMethod.OPTIONS.is(request.getMethod())
        || !SERVER.equals(request.getHttpURI().getPath())) {
      return super.handle(request, response, callback);
    }
    response.setStatus(HttpStatus.OK_200);
    response.getHeaders().put(HttpHeader.ALLOW, ALLOW);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, 0L);
    response.write(true, null, callback);
    return true;
  }
}
