package dev.httpanatomy.httpbin.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.httpanatomy.httpbin.Answers;
import dev.httpanatomy.httpbin.Echo;
import dev.httpanatomy.httpbin.HttpbinController;
import dev.httpanatomy.httpbin.HttpbinError;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/// Lets clients try uploads and servers that fail, and see a request as Go would write it.
@HttpbinController
final class TrialController {

  private static final String PLAIN = "text/plain; charset=utf-8";
  private static final String UNUSED = "";

  @RequestMapping(
      path = "/upload",
      method = {RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH})
  Reply upload(HttpbinRequest request) throws IOException {
    long received = count(request);
    Map<String, @Nullable Object> echo = Echo.head(request);
    echo.put("data", UNUSED);
    echo.put("files", Map.of());
    echo.put("form", Map.of());
    echo.put("json", null);
    echo.put("bytes_received", received);
    return Reply.json(request.dialect(), echo);
  }

  /// Content is counted and dropped, so it takes no memory; there is a limit all the same.
  private static long count(HttpbinRequest request) throws IOException {
    boolean go = request.dialect().isGo();
    long limit = (go ? request.limits().maxBody() : request.limits().maxContent()).toBytes();
    InputStream in = request.servlet().getInputStream();
    byte[] dropped = new byte[8192];
    long total = 0;
    for (int read = in.read(dropped); read >= 0; read = in.read(dropped)) {
      total += read;
      if (total > limit) {
        throw HttpbinError.of(
            go ? 500 : 413, "an upload may have %d octets at the most".formatted(limit));
      }
    }
    return total;
  }

  @RequestMapping("/dump/request")
  @Answers(httpbin = Answers.SIX, goHttpbin = Answers.ANY)
  Reply dump(HttpbinRequest request) throws IOException {
    return Reply.of(200, PLAIN, Dump.of(request).getBytes(ISO_8859_1));
  }

  @GetMapping("/unstable")
  Reply unstable(HttpbinRequest request) {
    double rate = number(request, "failure_rate", "0.5");
    if (!(rate >= 0 && rate <= 1)) {
      throw HttpbinError.of(400, "failure_rate is a number from 0 to 1");
    }
    RandomGenerator random =
        request
            .parameter("seed")
            .<RandomGenerator>map(seed -> new Random(seed(seed)))
            .orElseGet(Random::new);
    return Reply.text(random.nextDouble() < rate ? 500 : 200, PLAIN, "");
  }

  private static double number(HttpbinRequest request, String name, String otherwise) {
    try {
      return Double.parseDouble(request.parameter(name).orElse(otherwise));
    } catch (NumberFormatException notANumber) {
      throw HttpbinError.of(400, name + " is a number");
    }
  }

  private static long seed(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException notANumber) {
      throw HttpbinError.of(400, "seed is a whole number");
    }
  }
}
