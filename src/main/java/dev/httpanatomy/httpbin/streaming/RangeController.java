package dev.httpanatomy.httpbin.streaming;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.httpanatomy.httpbin.Answers;
import dev.httpanatomy.httpbin.ExactFields;
import dev.httpanatomy.httpbin.HttpbinController;
import dev.httpanatomy.httpbin.HttpbinError;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.Numbers;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// The alphabet over and over, of which ranges may be asked for (RFC 9110 §14).
@HttpbinController
final class RangeController {

  private static final String PLAIN = "text/plain; charset=utf-8";
  private static final String OCTETS = "application/octet-stream";
  private static final String CONTENT_RANGE = "Content-Range";
  private static final String LINE_END = "\r\n";
  private static final int MOST = 100 * 1024;
  private static final int CHUNK = 10 * 1024;
  private static final int LETTERS = 26;

  private final Pace pace;

  RangeController(Pace pace) {
    this.pace = pace;
  }

  @RequestMapping("/range/{size}")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  void range(
      HttpbinRequest request, HttpServletResponse response, @PathVariable("size") String text)
      throws IOException {
    int size = Numbers.inPath(request, "the number of bytes", text);
    if (!isPossible(request, response, size)) {
      return;
    }
    Arguments arguments = new Arguments(request);
    int chunk = Math.max(1, arguments.whole("chunk_size", CHUNK));
    boolean go = request.dialect().isGo();
    // go-httpbin takes the time for each octet.
    int piece = go ? 1 : Math.min(chunk, size);
    Duration pause =
        arguments.duration("duration", Duration.ZERO).multipliedBy(piece).dividedBy(size);
    describe(response, size);
    Optional<List<ByteRange>> ranges =
        range(request, size)
            .flatMap(
                field -> go ? ByteRanges.several(field, size) : ByteRanges.single(field, size));
    if (ranges.isPresent() && ranges.get().isEmpty()) {
      // RFC 9110 §15.5.17.
      response.setHeader(CONTENT_RANGE, "bytes */" + size);
      refuse(request, response, 416, go ? "invalid range: failed to overlap\n" : "");
    } else if (ranges.isPresent() && ranges.get().size() > 1) {
      sendParts(request, response, ranges.get(), size, pause);
    } else {
      ByteRange whole = new ByteRange(0, size - 1);
      ByteRange range = ranges.map(List::getFirst).orElse(whole);
      // Even a range that is the whole is a part to Go, but not to httpbin.
      boolean part = go ? ranges.isPresent() : !range.equals(whole);
      response.setStatus(part ? 206 : 200);
      if (part || !go) {
        response.setHeader(CONTENT_RANGE, range.of(size));
      }
      ExactFields.contentType(request.servlet(), go ? PLAIN : OCTETS);
      response.setContentLength(range.length());
      send(request, response, range, piece, pause);
    }
  }

  /// Whether there is such a size; where there is none, httpbin says so in a text.
  private static boolean isPossible(HttpbinRequest request, HttpServletResponse response, int size)
      throws IOException {
    boolean go = request.dialect().isGo();
    long most = go ? request.limits().maxBody().toBytes() : MOST;
    boolean possible = size >= 1 && size <= most;
    String words = "number of bytes must be in the range (0, %d]".formatted(most);
    if (!possible && go) {
      throw HttpbinError.of(400, words);
    } else if (!possible) {
      describe(response, size);
      refuse(request, response, 404, words);
    }
    return possible;
  }

  private static void describe(HttpServletResponse response, int size) {
    response.setHeader("ETag", "range" + size);
    response.setHeader("Accept-Ranges", "bytes");
  }

  /// The field Range, if it is to be heeded: of GET (RFC 9110 §14.2), and with the entity tag that
  /// If-Range has (§13.1.5), with its quotes or, as here, without.
  private static Optional<String> range(HttpbinRequest request, int size) {
    String tag = "range" + size;
    boolean heeded =
        request
            .field("If-Range")
            .map(condition -> condition.equals(tag) || condition.equals('"' + tag + '"'))
            .orElse(true);
    return heeded && request.method().equals("GET") ? request.field("Range") : Optional.empty();
  }

  private static void refuse(
      HttpbinRequest request, HttpServletResponse response, int status, String text)
      throws IOException {
    byte[] content = text.getBytes(ISO_8859_1);
    response.setStatus(status);
    ExactFields.contentType(request.servlet(), PLAIN);
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }

  /// `multipart/byteranges`, RFC 9110 §14.6.
  private void sendParts(
      HttpbinRequest request,
      HttpServletResponse response,
      List<ByteRange> ranges,
      int size,
      Duration pause)
      throws IOException {
    String boundary = UUID.randomUUID().toString();
    Function<ByteRange, String> head =
        range ->
            (range == ranges.getFirst() ? "" : LINE_END)
                + ("--" + boundary + LINE_END)
                + (CONTENT_RANGE + ": " + range.of(size) + LINE_END)
                + ("Content-Type: " + PLAIN + LINE_END + LINE_END);
    String end = LINE_END + "--" + boundary + "--" + LINE_END;
    int length =
        end.length()
            + ranges.stream().mapToInt(each -> head.apply(each).length() + each.length()).sum();
    response.setStatus(206);
    ExactFields.contentType(request.servlet(), "multipart/byteranges; boundary=" + boundary);
    response.setContentLength(length);
    for (ByteRange range : ranges) {
      response.getOutputStream().write(head.apply(range).getBytes(ISO_8859_1));
      send(request, response, range, 1, pause);
    }
    response.getOutputStream().write(end.getBytes(ISO_8859_1));
  }

  private void send(
      HttpbinRequest request,
      HttpServletResponse response,
      ByteRange range,
      int piece,
      Duration pause)
      throws IOException {
    if (!request.method().equals("HEAD")) {
      pace.write(
          request.servlet(),
          response.getOutputStream(),
          (block, from, count) -> {
            for (int i = 0; i < count; i++) {
              block[i] = (byte) ('a' + (range.first() + from + i) % LETTERS);
            }
          },
          range.length(),
          piece,
          pause);
    }
  }
}
