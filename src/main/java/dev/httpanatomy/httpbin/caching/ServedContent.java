package dev.httpanatomy.httpbin.caching;

import dev.httpanatomy.httpbin.HttpbinError;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.Reply;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpDateTime;

/// Content that answers conditional requests and requests for a part of it, RFC 9110 §13.2.2 and
/// §14.2. Of several ranges at once the whole is served, as §14.2 allows.
///
/// @param tag its entity tag, in quotes
/// @param content all of it
/// @param modified when it was last changed, in whole seconds
record ServedContent(String tag, byte[] content, Instant modified) {

  private static final String PLAIN = "text/plain; charset=utf-8";
  private static final Pattern RANGE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

  /// @throws HttpbinError 400, for what can't be in an entity tag (RFC 9110 §8.8.3)
  static ServedContent of(String tag, byte[] content, Instant modified) {
    if (tag.chars().anyMatch(c -> c <= ' ' || c == '"' || c == 0x7F)) {
      throw HttpbinError.of(400, "an entity tag has no quotes, spaces or control characters");
    }
    return new ServedContent('"' + tag + '"', content, modified.truncatedTo(ChronoUnit.SECONDS));
  }

  Reply answer(HttpbinRequest request) {
    boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
    if (fails(request)) {
      return validated(Reply.empty(412));
    } else if (isKnown(request, reads)) {
      return reads ? Reply.empty(304).with("ETag", tag) : validated(Reply.empty(412));
    }
    Matcher range = RANGE.matcher(request.field("Range").orElse(""));
    return request.method().equals("GET") && range.matches() && ifRange(request)
        ? part(range.group(1), range.group(2))
        : validated(Reply.of(200, PLAIN, content));
  }

  /// If-Match, and only without it If-Unmodified-Since.
  private boolean fails(HttpbinRequest request) {
    if (request.field("If-Match").isPresent()) {
      List<String> tags = EntityTags.strict(EntityTags.lines("If-Match", request));
      return !EntityTags.match(tag, tags);
    }
    return request
        .field("If-Unmodified-Since")
        .filter(date -> since(date) >= 0 && modified.getEpochSecond() * 1000 > since(date))
        .isPresent();
  }

  /// If-None-Match, and only without it If-Modified-Since.
  private boolean isKnown(HttpbinRequest request, boolean reads) {
    if (request.field("If-None-Match").isPresent()) {
      List<String> tags = EntityTags.strict(EntityTags.lines("If-None-Match", request));
      return EntityTags.match(tag, tags) || tags.contains("W/" + tag);
    }
    return reads
        && request
            .field("If-Modified-Since")
            .filter(date -> modified.getEpochSecond() * 1000 <= since(date))
            .isPresent();
  }

  private boolean ifRange(HttpbinRequest request) {
    return request
        .field("If-Range")
        .map(value -> value.equals(tag) || since(value) == modified.getEpochSecond() * 1000)
        .orElse(true);
  }

  /// Milliseconds since 1970, -1 for what is no date.
  private static long since(String date) {
    return HttpDateTime.parseToEpoch(date);
  }

  private Reply part(String first, String last) {
    long length = content.length;
    long from = first.isEmpty() ? Math.max(0, length - number(last, 0)) : number(first, 0);
    long to = first.isEmpty() ? length - 1 : Math.min(length - 1, number(last, length - 1));
    boolean backwards = !first.isEmpty() && number(last, Long.MAX_VALUE) < from;
    if (first.isEmpty() && last.isEmpty() || backwards) {
      // No valid range: the field is ignored (§14.2).
      return validated(Reply.of(200, PLAIN, content));
    } else if (from >= length || from > to) {
      return Reply.empty(416).with("Content-Range", "bytes */" + length);
    }
    byte[] part = Arrays.copyOfRange(content, (int) from, (int) to + 1);
    return validated(Reply.of(206, PLAIN, part))
        .with("Content-Range", "bytes %d-%d/%d".formatted(from, to, length));
  }

  private static long number(String digits, long otherwise) {
    return digits.isEmpty() ? otherwise : Long.parseLong(digits);
  }

  private Reply validated(Reply reply) {
    return reply
        .with("Accept-Ranges", "bytes")
        .with("ETag", tag)
        .with("Last-Modified", HttpDateTime.format(modified.atZone(ZoneOffset.UTC)));
  }
}
