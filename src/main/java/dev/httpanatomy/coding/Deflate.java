package dev.httpanatomy.coding;

import dev.httpanatomy.wire.Octets;
import java.util.Optional;

/// The coding `deflate`: DEFLATE data in the zlib format, RFC 9110 §8.4.1.2.
///
/// > Some non-conformant implementations send the "deflate" compressed data without the zlib
/// > wrapper.
final class Deflate implements Decoder {

  private static final int CM_DEFLATE = 8;
  private static final int CHECK_MODULUS = 31;

  @Override
  public Stop decode(Octets in, Output out) {
    boolean raw = in.size() > 0 && !isZlib(in);
    Inflation data = new Inflation(in.toByteArray(), 0, out);
    Optional<Stop> stop = data.run(raw);
    Oddity oddity = raw ? Oddity.RAW_DEFLATE : Oddity.NONE;
    return stop.map(early -> early.ending() == Ending.CORRUPT ? early : early.with(oddity))
        .orElseGet(() -> {
          Stop complete = Stop.complete(data.at(), in.size(), 0);
          return raw ? complete.with(oddity) : complete;
        });
  }

  /// CMF and FLG of RFC 1950 §2.2.
  private static boolean isZlib(Octets in) {
    boolean method = (in.at(0) & 0xF) == CM_DEFLATE && in.at(0) >> 4 < CM_DEFLATE;
    return method && (in.size() == 1 || (in.at(0) << 8 | in.at(1)) % CHECK_MODULUS == 0);
  }
}
