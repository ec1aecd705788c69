package dev.httpanatomy.dissection;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Finds where lines end, eight octets at a time: each octet of each head passes here.
final class LineFeed {

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long EACH_LF = 0x0A0A_0A0A_0A0A_0A0AL;
  private static final long EACH_LOW_BIT = 0x0101_0101_0101_0101L;
  private static final long EACH_HIGH_BIT = 0x8080_8080_8080_8080L;

  private LineFeed() {}

  /// The index of the first LF in `[from, end)`, or `end`.
  static int indexOf(byte[] octets, int from, int end) {
    int i = from;
    for (; i <= end - Long.BYTES; i += Long.BYTES) {
      // An octet that is LF is 0 here; taking 1 from each borrows into the high bit of the first 0.
      long word = (long) WORDS.get(octets, i) ^ EACH_LF;
      long found = (word - EACH_LOW_BIT) & ~word & EACH_HIGH_BIT;
      if (found != 0) {
        return i + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    while (i < end && octets[i] != '\n') {
      i++;
    }
    return i;
  }
}
