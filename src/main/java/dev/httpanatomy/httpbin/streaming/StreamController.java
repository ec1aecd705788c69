package dev.httpanatomy.httpbin.streaming;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.httpanatomy.httpbin.Answers;
import dev.httpanatomy.httpbin.Dialect;
import dev.httpanatomy.httpbin.Echo;
import dev.httpanatomy.httpbin.ExactFields;
import dev.httpanatomy.httpbin.HttpbinController;
import dev.httpanatomy.httpbin.HttpbinError;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.Json;
import dev.httpanatomy.httpbin.Numbers;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Sends lines of JSON, or octets.
@HttpbinController
final class StreamController {

  private static final String OCTETS = "application/octet-stream";
  private static final int MOST_LINES = 100;
  private static final int MOST_OCTETS = 100 * 1024;
  private static final int MOST_CHUNKS = 100 * 1024;
  private static final int CHUNK = 10 * 1024;
  private static final int LARGEST_CHUNK = 100 * 1024;
  private static final int BLOCK = 8 * 1024;

  @RequestMapping("/stream/{lines}")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  void stream(
      HttpbinRequest request, HttpServletResponse response, @PathVariable("lines") String lines)
      throws IOException {
    Dialect dialect = request.dialect();
    int asked = Numbers.inPath(request, "the number of lines", lines);
    int count = Math.clamp(asked, dialect.isGo() ? 1 : 0, MOST_LINES);
    lower(response, asked, count, "lines");
    ExactFields.contentType(
        request.servlet(), dialect.isGo() ? "text/plain; charset=utf-8" : "application/json");
    begin(response);
    Map<String, @Nullable Object> line = line(request);
    OutputStream out = response.getOutputStream();
    for (int id = 0; id < count && hasContent(request); id++) {
      line.put("id", id);
      out.write((Json.line(line, dialect) + "\n").getBytes(UTF_8));
      out.flush();
    }
  }

  /// The members of a line, in the order of the dialect.
  private static Map<String, @Nullable Object> line(HttpbinRequest request) {
    Map<String, @Nullable Object> echo = Echo.head(request);
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    List<String> names =
        request.dialect().isGo()
            ? List.of("id", "args", "headers", "origin", "url")
            : List.of("url", "args", "headers", "origin", "id");
    names.forEach(name -> line.put(name, echo.get(name)));
    return line;
  }

  @RequestMapping("/bytes/{count}")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  void bytes(
      HttpbinRequest request, HttpServletResponse response, @PathVariable("count") String count)
      throws IOException {
    RandomOctets random = RandomOctets.by(new Arguments(request).text("seed"));
    int octets = octets(request, response, count);
    if (octets > 0 || !request.dialect().isGo()) {
      ExactFields.contentType(request.servlet(), OCTETS);
    }
    response.setContentLength(octets);
    send(request, response, random, octets, BLOCK, false);
  }

  @RequestMapping("/stream-bytes/{count}")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  void streamBytes(
      HttpbinRequest request, HttpServletResponse response, @PathVariable("count") String count)
      throws IOException {
    Arguments arguments = new Arguments(request);
    RandomOctets random = RandomOctets.by(arguments.text("seed"));
    int chunk = arguments.whole("chunk_size", CHUNK);
    boolean go = request.dialect().isGo();
    if (go && chunk < 1) {
      throw HttpbinError.of(400, "chunk_size is 1 or more");
    }
    int size = Math.clamp(chunk, 1, LARGEST_CHUNK);
    int octets = octets(request, response, count);
    if (octets / size > MOST_CHUNKS) {
      throw HttpbinError.of(400, "there are %d chunks at the most".formatted(MOST_CHUNKS));
    } else if (octets == 0 && go) {
      response.setContentLength(0);
      return;
    }
    ExactFields.contentType(request.servlet(), OCTETS);
    begin(response);
    send(request, response, random, octets, size, true);
  }

  private static void send(
      HttpbinRequest request,
      HttpServletResponse response,
      RandomOctets random,
      int octets,
      int size,
      boolean flush)
      throws IOException {
    OutputStream out = response.getOutputStream();
    byte[] block = new byte[Math.min(size, Math.max(octets, 1))];
    for (int left = octets; left > 0 && hasContent(request); left -= block.length) {
      int length = Math.min(left, block.length);
      random.fill(block, length);
      out.write(block, 0, length);
      if (flush) {
        out.flush();
      }
    }
  }

  /// How many octets to send: httpbin sends fewer if there is a limit, go-httpbin refuses.
  private static int octets(HttpbinRequest request, HttpServletResponse response, String text) {
    int asked = Numbers.inPath(request, "the number of bytes", text);
    if (!request.dialect().isGo()) {
      int octets = Math.min(asked, MOST_OCTETS);
      lower(response, asked, octets, "octets");
      return octets;
    }
    long most = request.limits().maxBody().toBytes();
    if (asked < 0 || asked > most) {
      throw HttpbinError.of(400, "the number of bytes is 0 to %d".formatted(most));
    }
    return asked;
  }

  /// Jetty would end the content with the connection if the client wants that to be closed, and a
  /// part could then be taken for the whole (RFC 9112 §8).
  private static void begin(HttpServletResponse response) throws IOException {
    response.setHeader("Transfer-Encoding", "chunked");
    response.flushBuffer();
  }

  private static void lower(HttpServletResponse response, int asked, int count, String what) {
    if (count < asked) {
      response.setHeader(Lowered.NAME, Lowered.to(count + " " + what));
    }
  }

  private static boolean hasContent(HttpbinRequest request) {
    return !request.method().equals("HEAD");
  }
}
