package dev.httpanatomy.httpbin.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.httpanatomy.httpbin.Answers;
import dev.httpanatomy.httpbin.HttpbinController;
import dev.httpanatomy.httpbin.HttpbinError;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.Reply;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Decodes Base64 (RFC 4648), and makes it: that is go-httpbin's, but stands in nobody's way.
@HttpbinController
final class Base64Controller {

  private static final String PLAIN = "text/plain; charset=utf-8";
  private static final String HTML = "text/html; charset=utf-8";
  private static final String HINT = "Incorrect Base64 data try: SFRUUEJJTiBpcyBhd2Vzb21l";

  @RequestMapping("/base64/{value}")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  Reply value(HttpbinRequest request, @PathVariable("value") String value) {
    if (request.dialect().isGo()) {
      return decode(request, value);
    }
    String text = Base64Text.lenient(value).orElse(HINT);
    return Reply.text(200, text.indexOf('<') < 0 ? HTML : PLAIN, text);
  }

  @RequestMapping("/base64/decode/{value}")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  Reply decode(HttpbinRequest request, @PathVariable("value") String value) {
    byte[] octets =
        Base64Text.strict(value).orElseThrow(() -> HttpbinError.of(400, "illegal base64 data"));
    return reply(request, octets);
  }

  @RequestMapping("/base64/encode/{value}")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  Reply encode(HttpbinRequest request, @PathVariable("value") String value) {
    return reply(request, Base64Text.encode(value).getBytes(UTF_8));
  }

  private static Reply reply(HttpbinRequest request, byte[] octets) {
    String type = request.parameter("content-type").filter(text -> !text.isEmpty()).orElse(PLAIN);
    return ChosenType.reply(type, octets);
  }
}
