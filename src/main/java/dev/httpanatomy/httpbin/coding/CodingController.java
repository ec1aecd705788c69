package dev.httpanatomy.httpbin.coding;

import dev.httpanatomy.httpbin.Answers;
import dev.httpanatomy.httpbin.Echo;
import dev.httpanatomy.httpbin.HttpbinController;
import dev.httpanatomy.httpbin.HttpbinError;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.Reply;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Answers with a content coding, whether the client would have it or not, or as it would.
@HttpbinController
final class CodingController {

  private static final String ENCODING = "encoding";
  private static final String ACCEPT = "Accept-Encoding";

  @RequestMapping("/gzip")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  Reply gzip(HttpbinRequest request) throws IOException {
    return coded(request, Coding.GZIP, "gzipped");
  }

  @RequestMapping("/deflate")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  Reply deflate(HttpbinRequest request) throws IOException {
    return coded(request, Coding.DEFLATE, "deflated");
  }

  /// go-httpbin has no Brotli, and says so.
  @RequestMapping("/brotli")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  Reply brotli(HttpbinRequest request) throws IOException {
    if (request.dialect().isGo()) {
      throw HttpbinError.of(501);
    }
    return coded(request, Coding.BROTLI, "brotli");
  }

  @GetMapping("/zstd")
  Reply zstd(HttpbinRequest request) throws IOException {
    return coded(request, Coding.ZSTD, "zstd");
  }

  /// Codes the content as Accept-Encoding would have it (RFC 9110 §12.5.3).
  @GetMapping("/negotiate/encoding")
  Reply negotiate(HttpbinRequest request) throws IOException {
    List<Coding> available = Coding.available();
    List<String> lines = Collections.list(request.servlet().getHeaders(ACCEPT));
    Optional<String> chosen =
        AcceptEncoding.parse(lines).choose(available.stream().map(Coding::token).toList());
    if (chosen.isEmpty()) {
      return notAcceptable(request, available).with("Vary", ACCEPT);
    }
    Map<String, @Nullable Object> echo = echo(request);
    echo.put(ENCODING, chosen.get());
    Reply reply = Reply.json(request.dialect(), echo).with("Vary", ACCEPT);
    Optional<Coding> coding =
        available.stream().filter(each -> each.token().equals(chosen.get())).findFirst();
    return coding.isPresent() ? encode(reply, coding.get()) : reply;
  }

  private static Reply notAcceptable(HttpbinRequest request, List<Coding> available) {
    List<String> offers =
        Stream.concat(available.stream().map(Coding::token), Stream.of(AcceptEncoding.IDENTITY))
            .toList();
    Map<String, Object> error = new LinkedHashMap<>();
    if (request.dialect().isGo()) {
      error.put("status_code", 406);
      error.put("error", "Not Acceptable");
      error.put("detail", "there is " + String.join(", ", offers));
    } else {
      error.put("message", "Client did not request a supported content coding.");
      error.put("accept", offers);
    }
    return Reply.json(request.dialect(), 406, error);
  }

  private static Reply coded(HttpbinRequest request, Coding coding, String member)
      throws IOException {
    if (!coding.isAvailable()) {
      throw HttpbinError.of(501, "the library for " + coding.token() + " can't be loaded here");
    }
    Map<String, @Nullable Object> echo = echo(request);
    echo.put(member, true);
    return encode(Reply.json(request.dialect(), echo), coding);
  }

  /// What is shown of the request: less than elsewhere, and in go-httpbin's dialect no URL.
  private static Map<String, @Nullable Object> echo(HttpbinRequest request) {
    Map<String, @Nullable Object> echo = Echo.head(request);
    if (request.dialect().isGo()) {
      echo.put("url", "");
    } else {
      echo.remove("args");
      echo.remove("url");
      echo.put("method", request.method());
    }
    return echo;
  }

  private static Reply encode(Reply reply, Coding coding) throws IOException {
    byte[] content = coding.encode(reply.content());
    return new Reply(reply.status(), reply.fields(), content)
        .with("Content-Encoding", coding.token());
  }
}
