package dev.httpanatomy.coding;

import dev.httpanatomy.wording.Sentence;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// One run of DEFLATE data, RFC 1951, perhaps in the zlib format, RFC 1950.
final class Inflation {

  /// What is said of data that is not whole.
  static final Sentence CUT = Sentence.of("the compressed data ends in its midst");

  private static final int PIECE = 8 * 1024;

  private static final Sentence DICTIONARY =
      Sentence.of("it needs a dictionary that both sides know");

  private final byte[] in;
  private final Output out;
  private final CRC32 crc = new CRC32();
  private int at;
  private long length;

  /// @param from where it begins in `in`
  Inflation(byte[] in, int from, Output out) {
    this.in = in;
    this.at = from;
    this.out = out;
  }

  /// Runs to the end.
  ///
  /// @param raw whether there is no zlib format around it
  /// @return nothing where it came to its end
  Optional<Stop> run(boolean raw) {
    int from = at;
    Inflater inflater = new Inflater(raw);
    try {
      inflater.setInput(in, from, in.length - from);
      byte[] piece = new byte[PIECE];
      while (!inflater.finished()) {
        long before = inflater.getBytesWritten();
        Sentence broken = inflate(inflater, piece);
        int count = (int) (inflater.getBytesWritten() - before);
        at = from + (int) inflater.getBytesRead();
        crc.update(piece, 0, count);
        length += count;
        if (!out.take(piece, count, at)) {
          return Optional.of(Stop.full(out, at, 0));
        } else if (!broken.isEmpty()) {
          return Optional.of(Stop.corrupt(at, 0, broken));
        } else if (inflater.needsDictionary()) {
          return Optional.of(Stop.corrupt(at, 0, DICTIONARY));
        } else if (count == 0 && inflater.needsInput() && !inflater.finished()) {
          return Optional.of(Stop.truncated(in.length, CUT));
        }
      }
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }

  private static Sentence inflate(Inflater inflater, byte[] piece) {
    try {
      inflater.inflate(piece);
      return Sentence.NONE;
    } catch (DataFormatException e) {
      return e.getMessage() == null
          ? Sentence.of("no DEFLATE data")
          : Sentence.of("the library says \"{0}\"", e.getMessage());
    }
  }

  /// The offset behind what was read.
  int at() {
    return at;
  }

  /// The CRC-32 of what came out.
  long crc() {
    return crc.getValue();
  }

  /// How many octets came out.
  long length() {
    return length;
  }
}
