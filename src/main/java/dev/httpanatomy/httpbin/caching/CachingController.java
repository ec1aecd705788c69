package dev.httpanatomy.httpbin.caching;

import dev.httpanatomy.httpbin.Answers;
import dev.httpanatomy.httpbin.Echo;
import dev.httpanatomy.httpbin.HttpbinController;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.Json;
import dev.httpanatomy.httpbin.Numbers;
import dev.httpanatomy.httpbin.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.jetty.http.HttpDateTime;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Answers with validators and freshness, RFC 9110 §8.8 and RFC 9111 §4.2.
///
/// httpbin's entity tags lack their quotes, and its clients rely on it. go-httpbin's are given the
/// quotes that `/cache` leaves out there.
@HttpbinController
final class CachingController {

  private static final String ETAG = "ETag";

  @RequestMapping("/cache")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  Reply cache(HttpbinRequest request) {
    if (request.field("If-Modified-Since").isPresent()
        || request.field("If-None-Match").isPresent()) {
      return Reply.empty(304);
    }
    String tag = UUID.randomUUID().toString().replace("-", "");
    return echo(request)
        .with("Last-Modified", HttpDateTime.format(Instant.now().atZone(ZoneOffset.UTC)))
        .with(ETAG, request.dialect().isGo() ? '"' + tag + '"' : tag);
  }

  @RequestMapping("/cache/{seconds}")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  Reply fresh(HttpbinRequest request, @PathVariable("seconds") String text) {
    long seconds = Numbers.exactInPath(request, text, 0);
    return echo(request).with("Cache-Control", "public, max-age=" + seconds);
  }

  @RequestMapping("/etag/{tag}")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  Reply tagged(HttpbinRequest request, @PathVariable("tag") String tag) {
    if (request.dialect().isGo()) {
      String json = Json.write(Echo.head(request), request.dialect()) + "\n";
      byte[] content = json.getBytes(StandardCharsets.UTF_8);
      return ServedContent.of(tag, content, Instant.now()).answer(request);
    }
    List<String> noneOf = EntityTags.lenient(EntityTags.lines("If-None-Match", request));
    List<String> oneOf = EntityTags.lenient(EntityTags.lines("If-Match", request));
    if (!noneOf.isEmpty()) {
      if (EntityTags.match(tag, noneOf)) {
        return Reply.empty(304).with(ETAG, tag);
      }
    } else if (!oneOf.isEmpty() && !EntityTags.match(tag, oneOf)) {
      return Reply.text(412, "text/html; charset=utf-8", "");
    }
    return echo(request).with(ETAG, tag);
  }

  private static Reply echo(HttpbinRequest request) {
    return Reply.json(request.dialect(), Echo.head(request));
  }
}
