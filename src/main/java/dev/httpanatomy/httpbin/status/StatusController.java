package dev.httpanatomy.httpbin.status;

import dev.httpanatomy.httpbin.Answers;
import dev.httpanatomy.httpbin.ExactFields;
import dev.httpanatomy.httpbin.HttpbinController;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.Reply;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.http.HttpFields;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Answers with the status-code that it is asked for, or one of several by chance.
@HttpbinController
final class StatusController {

  private static final int HIGHEST = 999;
  private static final int HIGHEST_OF_GO = 599;
  private static final int SWITCHING_PROTOCOLS = 101;

  @RequestMapping("/status/{codes}")
  @Answers(httpbin = Answers.SIX, goHttpbin = Answers.ANY)
  Reply status(HttpbinRequest request, @PathVariable("codes") String codes) {
    boolean go = request.dialect().isGo();
    Optional<StatusCodes> choices = StatusCodes.parse(codes, go ? HIGHEST_OF_GO : HIGHEST);
    if (choices.isEmpty()) {
      return SpecialStatuses.invalid(request.dialect());
    }
    int status = choices.get().choose(ThreadLocalRandom.current().nextDouble());
    if (status == SWITCHING_PROTOCOLS) {
      // To nothing: no request can follow on this connection.
      return Reply.empty(status).with("Connection", "close");
    } else if (status < 200) {
      // No answer ends with such a status (RFC 9110 §15.2): it comes before the one that does.
      // Jetty
      // sends a 100 only to who expects one (§10.1.1).
      ExactFields.response(request.servlet())
          .writeInterim(status, HttpFields.EMPTY)
          .handle((sent, failed) -> failed)
          .join();
      return SpecialStatuses.of(200, request);
    }
    return SpecialStatuses.of(status, request);
  }
}
