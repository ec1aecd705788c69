package dev.httpanatomy.httpbin.caching;

import dev.httpanatomy.httpbin.Answers;
import dev.httpanatomy.httpbin.HttpbinController;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.Reply;
import org.springframework.web.bind.annotation.RequestMapping;

/// Answers with the fields that a client asks for.
@HttpbinController
final class ResponseFieldsController {

  @RequestMapping("/response-headers")
  @Answers(httpbin = "GET, POST", goHttpbin = Answers.ANY)
  Reply fields(HttpbinRequest request) {
    ChosenFields chosen = ChosenFields.of(request.query());
    return request.dialect().isGo() ? chosen.answerOfGo() : chosen.answerOfHttpbin();
  }
}
