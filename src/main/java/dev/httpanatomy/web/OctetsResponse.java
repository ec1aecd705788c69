package dev.httpanatomy.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.httpanatomy.recording.HeldOctets;
import dev.httpanatomy.recording.HeldOctets.Range;
import dev.httpanatomy.wire.Hex;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Answers with octets exactly as they passed, or with a dump of them.
final class OctetsResponse {

  /// Says which octets the content holds, and of how many, as `0-127/128`; several ranges are
  /// separated by commas, `-/n` is none of n. The numbers are those of Content-Range (RFC 9110
  /// §14.4), which itself would claim that a range was asked for.
  private static final String HELD_OCTETS = "Held-Octets";

  private OctetsResponse() {}

  static ResponseEntity<byte[]> of(HeldOctets octets, QueryParameters query) {
    String format = query.get("format").orElse("octets");
    return switch (format) {
      case "octets" ->
          respond(octets, MediaType.APPLICATION_OCTET_STREAM, octets.octets().toByteArray());
      case "hex" -> respond(octets, ProblemAdvice.TEXT, dump(octets).getBytes(UTF_8));
      default -> throw Problems.badParameter("format", format, "octets or hex");
    };
  }

  private static ResponseEntity<byte[]> respond(HeldOctets octets, MediaType type, byte[] content) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noStore())
        .header(HELD_OCTETS, ranges(octets))
        .body(content);
  }

  private static String ranges(HeldOctets octets) {
    List<Range> ranges = octets.ranges();
    String held =
        ranges.stream().map(r -> r.start() + "-" + (r.end() - 1)).collect(Collectors.joining(","));
    return (held.isEmpty() ? "-" : held) + "/" + octets.total();
  }

  private static String dump(HeldOctets octets) {
    return octets.ranges().stream()
        .map(range -> Hex.dump(range.octets(), range.start()))
        .collect(Collectors.joining("*\n"));
  }
}
