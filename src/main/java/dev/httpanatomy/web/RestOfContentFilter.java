package dev.httpanatomy.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Reads what nobody wanted of a request's content, if that is not much. RFC 9112 §9.3: a server
/// "MUST read the entire request message body or close the connection after sending its response".
/// Jetty takes what is there by then and else closes, without having said so; a client that sends
/// head and content one after the other finds its connection gone when it asks again.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RestOfContentFilter extends OncePerRequestFilter {

  private static final int MOST_OCTETS = 256 * 1024;
  private static final int AT_ONCE = 4096;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    if (mayHaveMore(request) && !request.isAsyncStarted() && isAnswered(response)) {
      readRest(request);
    }
  }

  /// Who waits to be told to go on will not send it any more.
  private static boolean mayHaveMore(HttpServletRequest request) {
    return (request.getContentLengthLong() > 0
            || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null)
        && request.getHeader(HttpHeaders.EXPECT) == null;
  }

  /// The answer goes first, for nobody knows when the rest will come. An error that is not on its
  /// way yet has its page to come.
  private static boolean isAnswered(HttpServletResponse response) throws IOException {
    if (!response.isCommitted() && response.getStatus() < HttpStatus.BAD_REQUEST.value()) {
      response.flushBuffer();
    }
    return response.isCommitted();
  }

  private static void readRest(HttpServletRequest request) {
    try {
      ServletInputStream content = request.getInputStream();
      byte[] unwanted = new byte[AT_ONCE];
      int left = MOST_OCTETS;
      int read = 0;
      while (left > 0 && read >= 0) {
        read = content.read(unwanted);
        left -= Math.max(0, read);
      }
    } catch (IOException | IllegalStateException gone) {
      // The client is gone, or somebody reads it in another way: the connection ends.
    }
  }
}
