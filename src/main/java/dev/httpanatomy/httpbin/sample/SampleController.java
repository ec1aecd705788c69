package dev.httpanatomy.httpbin.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.httpanatomy.httpbin.Answers;
import dev.httpanatomy.httpbin.HttpbinController;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.Reply;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Content of several types, always the same.
@HttpbinController
final class SampleController {

  private static final String HTML = "text/html; charset=utf-8";
  private static final String PLAIN = "text/plain";
  private static final String WITH_CHARSET = "; charset=utf-8";

  private final byte[] page = Samples.read("page.html");
  private final byte[] slides = Samples.read("slides.xml");
  private final byte[] slidesInJson = Samples.read("slides.json");
  private final byte[] scripts = Samples.read("utf8.html");
  private final byte[] robots = Samples.read("robots.txt");
  private final byte[] denied = Samples.read("deny.txt");
  private final String form = new String(Samples.read("form.html"), UTF_8);

  @RequestMapping("/html")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  Reply html() {
    return Reply.of(200, HTML, page);
  }

  @RequestMapping("/xml")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  Reply xml() {
    return Reply.of(200, "application/xml", slides);
  }

  @RequestMapping("/json")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  Reply json(HttpbinRequest request) {
    return Reply.of(200, type(request, "application/json"), slidesInJson);
  }

  @GetMapping("/encoding/utf8")
  Reply utf8() {
    return Reply.of(200, HTML, scripts);
  }

  @RequestMapping("/robots.txt")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  Reply robots(HttpbinRequest request) {
    return Reply.of(200, type(request, PLAIN), robots);
  }

  /// What robots are told not to read.
  @RequestMapping("/deny")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  Reply deny(HttpbinRequest request) {
    return request.dialect().isGo()
        ? Reply.text(200, type(request, PLAIN), "YOU SHOULDN'T BE HERE")
        : Reply.of(200, PLAIN, denied);
  }

  @GetMapping("/forms/post")
  Reply form(HttpbinRequest request) {
    return Reply.text(200, HTML, form.formatted(request.path("/post")));
  }

  /// httpbin leaves out the charset of texts, go-httpbin names it.
  private static String type(HttpbinRequest request, String type) {
    return request.dialect().isGo() ? type + WITH_CHARSET : type;
  }
}
