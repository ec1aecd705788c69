package dev.httpanatomy.listening.jetty;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Answers by the path: some of what a server may do.
final class Answers extends Handler.Abstract {

  static final int LARGE_OCTETS = 6 << 20;
  private static final int PIECE_OCTETS = 64 << 10;

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = request.getMethod().equals("CONNECT") ? "" : Request.getPathInContext(request);
    switch (path) {
      case "" -> tunnel(request, response, 200, callback);
      case "/upgrade" -> {
        response.getHeaders().add(HttpHeader.CONNECTION, "Upgrade").add("Upgrade", "echo");
        tunnel(request, response, 101, callback);
      }
      case "/early" -> {
        response.setStatus(403);
        Content.Sink.write(response, true, "no", callback);
      }
      case "/not-modified" -> {
        response.setStatus(304);
        response.getHeaders().put("ETag", "\"1\"").put(HttpHeader.CONTENT_LENGTH, 5);
        callback.succeeded();
      }
      case "/no-content" -> {
        response.setStatus(204);
        callback.succeeded();
      }
      case "/pieces" -> {
        Content.Sink.write(response, false, ByteBuffer.wrap("one".getBytes()));
        Content.Sink.write(response, false, ByteBuffer.wrap("two".getBytes()));
        callback.succeeded();
      }
      case "/large" -> {
        for (int octets = 0; octets < LARGE_OCTETS; octets += PIECE_OCTETS) {
          Content.Sink.write(response, false, ByteBuffer.wrap(piece()));
        }
        callback.succeeded();
      }
      case "/count" -> Content.Sink.write(response, true, "" + skip(request), callback);
      default -> {
        ByteBuffer content = Content.Source.asByteBuffer(request);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, content.remaining());
        response.write(true, content, callback);
      }
    }
    return true;
  }

  private static void tunnel(Request request, Response response, int status, Callback callback) {
    EchoConnection echo =
        new EchoConnection(
            request.getConnectionMetaData().getConnection().getEndPoint(),
            request.getComponents().getExecutor());
    request.setAttribute(HttpStream.UPGRADE_CONNECTION_ATTRIBUTE, echo);
    response.setStatus(status);
    response.write(true, null, callback);
  }

  private static byte[] piece() {
    byte[] piece = new byte[PIECE_OCTETS];
    Arrays.fill(piece, (byte) 'a');
    return piece;
  }

  private static long skip(Request request) throws Exception {
    return Content.Source.asInputStream(request).skip(Long.MAX_VALUE);
  }
}
