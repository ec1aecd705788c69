package dev.httpanatomy.coding;

import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wording.Sentence;
import java.util.Locale;
import java.util.Optional;

/// The codings that are known here, RFC 9110 §8.4.1.
///
/// gzip, deflate and their like are transfer codings as well, RFC 9112 §7.2.
public enum ContentCoding {
  /// RFC 1952.
  GZIP("gzip", new Gzip()),
  /// RFC 1950, RFC 1951.
  DEFLATE("deflate", new Deflate()),
  /// RFC 7932.
  BROTLI("br", new Brotli()),
  /// RFC 8878.
  ZSTANDARD("zstd", new Zstandard()),
  /// No coding at all, RFC 9110 §12.5.3.
  IDENTITY("identity", ContentCoding::identity);

  private final String token;
  private final Decoder decoder;

  ContentCoding(String token, Decoder decoder) {
    this.token = token;
    this.decoder = decoder;
  }

  /// The name, as `gzip`.
  public String token() {
    return token;
  }

  /// The coding of this name, in any case; `x-gzip` is gzip (RFC 9110 §8.4.1.3).
  public static Optional<ContentCoding> named(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    for (ContentCoding coding : values()) {
      if (small.equals(coding.token) || small.equals("x-" + GZIP.token) && coding == GZIP) {
        return Optional.of(coding);
      }
    }
    return Optional.empty();
  }

  /// Decodes octets, as far as it goes.
  public Decoding decode(Octets in, DecodingLimits limits) {
    Output out = new Output(limits);
    Stop stop = decoder.decode(in, out);
    return new Decoding(
        out.octets(), stop.at(), stop.precision(), stop.ending(), stop.words(), stop.oddity());
  }

  /// Decodes octets by the coding of a name, which may be unknown.
  public static Decoding decode(String name, Octets in, DecodingLimits limits) {
    return named(name)
        .map(coding -> coding.decode(in, limits))
        .orElseGet(() ->
            Decoding.none(Ending.UNKNOWN_CODING, Sentence.of("this coding is not known here")));
  }

  private static Stop identity(Octets in, Output out) {
    return out.take(in.toByteArray(), in.size(), in.size())
        ? Stop.complete(in.size(), in.size(), 0)
        : Stop.full(out, in.size(), 0);
  }
}
