package dev.httpanatomy.httpbin.extra;

import dev.httpanatomy.httpbin.Answers;
import dev.httpanatomy.httpbin.ExactFields;
import dev.httpanatomy.httpbin.HttpbinController;
import dev.httpanatomy.httpbin.HttpbinRequest;
import java.io.IOException;
import java.net.StandardSocketOptions;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.springframework.web.bind.annotation.RequestMapping;

/// Ends connections without an answer.
@HttpbinController
final class BrokenController {

  /// With FIN (RFC 9293 §3.6).
  @RequestMapping("/error/close")
  @Answers(httpbin = Answers.SIX, goHttpbin = Answers.ANY)
  void close(HttpbinRequest request) {
    ExactFields.endPoint(request.servlet()).close();
  }

  /// With RST: a socket that lingers for no time drops what it holds and resets when it is closed.
  @RequestMapping("/error/reset")
  @Answers(httpbin = Answers.SIX, goHttpbin = Answers.ANY)
  void reset(HttpbinRequest request) throws IOException {
    EndPoint tapped = ExactFields.endPoint(request.servlet());
    EndPoint at = tapped;
    while (at instanceof EndPoint.Wrapper wrapper) {
      at = wrapper.unwrap();
    }
    if (at instanceof SocketChannelEndPoint socket) {
      socket.getChannel().setOption(StandardSocketOptions.SO_LINGER, 0);
      // Else Jetty would say FIN first.
      socket.getChannel().close();
    }
    tapped.close();
  }
}
