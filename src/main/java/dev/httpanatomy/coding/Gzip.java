package dev.httpanatomy.coding;

import dev.httpanatomy.wire.Hex;
import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wording.Sentence;
import java.util.Optional;

/// The gzip format: members, each a header, DEFLATE data, and a CRC-32 and a length to check them
/// by, RFC 1952 §2.
final class Gzip implements Decoder {

  private static final int FIXED_HEADER = 10;
  private static final int TRAILER = 8;
  private static final int MAGIC = 0x1F8B;
  private static final int CM_DEFLATE = 8;
  private static final int FHCRC = 2;
  private static final int FEXTRA = 4;
  private static final int FNAME = 8;
  private static final int FCOMMENT = 16;
  private static final int RESERVED = 0xE0;

  /// What [#headerEnd] gives where the octets end before the header does.
  private static final int CUT = -1;

  private static final Sentence HEADER_CUT =
      Sentence.of("the header of the gzip format is not whole");

  private static final Sentence NO_MAGIC =
      Sentence.of("expected 1F 8B, with which the gzip format begins");

  private static final Sentence TRAILER_CUT =
      Sentence.of("CRC-32 and length at the end of the gzip format are missing");

  @Override
  public Stop decode(Octets in, Output out) {
    byte[] array = in.toByteArray();
    int at = 0;
    do {
      if (in.size() - at < FIXED_HEADER) {
        return isBegun(in, at)
            ? Stop.truncated(in.size(), HEADER_CUT)
            : Stop.corrupt(at, 0, NO_MAGIC);
      }
      Sentence odd = odd(in, at);
      if (!odd.isEmpty()) {
        return Stop.corrupt(at, 0, odd);
      }
      int dataAt = headerEnd(in, at);
      if (dataAt == CUT) {
        return Stop.truncated(in.size(), HEADER_CUT);
      }
      Inflation data = new Inflation(array, dataAt, out);
      Optional<Stop> stop = data.run(true).or(() -> trailer(in, data));
      if (stop.isPresent()) {
        return stop.get();
      }
      at = data.at() + TRAILER;
    } while (at + 1 < in.size() && number(in, at, 2, true) == MAGIC);
    return Stop.complete(at, in.size(), 0);
  }

  private static boolean isBegun(Octets in, int at) {
    return (in.size() == at || in.at(at) == MAGIC >> 8)
        && (in.size() < at + 2 || number(in, at, 2, true) == MAGIC);
  }

  private static Sentence odd(Octets in, int at) {
    if (number(in, at, 2, true) != MAGIC) {
      return Sentence.of(
          "expected 1F 8B, with which the gzip format begins, found {0}",
          Hex.of(in.slice(at, at + 2)));
    } else if (in.at(at + 2) != CM_DEFLATE) {
      return Sentence.of("expected compression method 8, DEFLATE, found {0}", in.at(at + 2));
    }
    return (in.at(at + 3) & RESERVED) != 0 ? Sentence.of("a reserved flag is set") : Sentence.NONE;
  }

  /// Behind the optional parts of a header.
  private static int headerEnd(Octets in, int at) {
    int flags = in.at(at + 3);
    int end = at + FIXED_HEADER;
    if ((flags & FEXTRA) != 0) {
      end = end + 2 > in.size() ? CUT : end + 2 + (int) number(in, end, 2, false);
    }
    for (int flag : new int[] {FNAME, FCOMMENT}) {
      if ((flags & flag) != 0 && end != CUT && end <= in.size()) {
        int zero = in.indexOf(0, end, in.size());
        end = zero < 0 ? CUT : zero + 1;
      }
    }
    if ((flags & FHCRC) != 0 && end != CUT) {
      end += 2;
    }
    return end > in.size() ? CUT : end;
  }

  private static Optional<Stop> trailer(Octets in, Inflation data) {
    int at = data.at();
    if (in.size() - at < TRAILER) {
      return Optional.of(Stop.truncated(in.size(), TRAILER_CUT));
    }
    long crc = number(in, at, 4, false);
    if (crc != data.crc()) {
      Sentence words =
          Sentence.of("the CRC-32 is said to be {0}, and is {1}", hex(crc), hex(data.crc()));
      return Optional.of(Stop.corrupt(at, 0, words));
    }
    long length = number(in, at + 4, 4, false);
    return length == (data.length() & 0xFFFFFFFFL)
        ? Optional.empty()
        : Optional.of(
            Stop.corrupt(
                at + 4,
                0,
                Sentence.of("the length is said to be {0}, and is {1}", length, data.length())));
  }

  private static String hex(long crc) {
    return "%08X".formatted(crc);
  }

  private static long number(Octets in, int at, int size, boolean bigEndian) {
    long number = 0;
    for (int i = 0; i < size; i++) {
      number = number << 8 | in.at(bigEndian ? at + i : at + size - 1 - i);
    }
    return number;
  }
}
