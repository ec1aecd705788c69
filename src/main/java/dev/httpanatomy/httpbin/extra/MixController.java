package dev.httpanatomy.httpbin.extra;

import dev.httpanatomy.httpbin.Answers;
import dev.httpanatomy.httpbin.ExactFields;
import dev.httpanatomy.httpbin.HttpbinController;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.Parameters;
import dev.httpanatomy.httpbin.Pauses;
import dev.httpanatomy.httpbin.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.RequestMapping;

/// Answers as the path or the query says, a directive a segment or a parameter.
@HttpbinController
final class MixController {

  private static final String PATH = "/mix/";
  private static final String END = "end";

  private final Pauses pauses;

  MixController(Pauses pauses) {
    this.pauses = pauses;
  }

  @RequestMapping("/mix")
  @Answers(httpbin = Answers.SIX, goHttpbin = Answers.ANY)
  Reply ofQuery(HttpbinRequest request) throws IOException {
    Mix mix = new Mix(request);
    for (Map.Entry<String, List<String>> each : request.query().values().entrySet()) {
      if (each.getKey().equals(END)) {
        break;
      }
      each.getValue().forEach(value -> mix.add(each.getKey(), value));
    }
    return answer(request, mix);
  }

  @RequestMapping("/mix/**")
  @Answers(httpbin = Answers.SIX, goHttpbin = Answers.ANY)
  Reply ofPath(HttpbinRequest request) throws IOException {
    Mix mix = new Mix(request);
    String path = request.servlet().getRequestURI();
    for (String segment : path.substring(request.path(PATH).length()).split("/")) {
      if (segment.equals(END)) {
        break;
      } else if (!segment.isEmpty()) {
        String[] parts = segment.split("=", 2);
        mix.add(parts[0], parts.length < 2 ? "" : decoded(parts[1]));
      }
    }
    return answer(request, mix);
  }

  /// In a path a plus stands for itself, and an ampersand too.
  private static String decoded(String value) {
    String pair = "=" + value.replace("+", "%2B").replace("&", "%26");
    return Parameters.parse(pair).first("").orElse("");
  }

  private Reply answer(HttpbinRequest request, Mix mix) throws IOException {
    Reply reply = mix.reply();
    if (!mix.delay().isZero() && !pauses.pause(mix.delay().toNanos())) {
      ExactFields.endPoint(request.servlet()).close();
      throw new IOException("the service stops");
    }
    return reply;
  }
}
