package dev.httpanatomy.httpbin.streaming;

import java.math.BigInteger;

/// The generator MT19937 of Matsumoto and Nishimura, seeded and asked as Python's `random` does it,
/// so that a seed gives the octets that it gives there. Not for secrets.
final class MersenneTwister {

  private static final int SIZE = 624;
  private static final int MIDDLE = 397;
  private static final int UPPER = 0x8000_0000;
  private static final int MATRIX = 0x9908_B0DF;

  /// What `randint(0, 255)` takes at a time: as many bits as the number 256 has.
  private static final int BITS = 9;

  private final int[] state = new int[SIZE];
  private int index = SIZE;

  /// @param seed as for `random.seed`, which takes no notice of the sign
  MersenneTwister(BigInteger seed) {
    int[] key = key(seed.abs());
    initialise(19_650_218);
    int i = 1;
    for (int k = 0; k < Math.max(SIZE, key.length); k++) {
      int j = k % key.length;
      state[i] = (state[i] ^ mixed(state[i - 1]) * 1_664_525) + key[j] + j;
      i = next(i);
    }
    for (int k = 1; k < SIZE; k++) {
      state[i] = (state[i] ^ mixed(state[i - 1]) * 1_566_083_941) - i;
      i = next(i);
    }
    state[0] = UPPER;
  }

  /// The next octet, by `randint(0, 255)`: numbers of nine bits are drawn until one fits.
  byte octet() {
    int drawn = word() >>> (Integer.SIZE - BITS);
    while (drawn > 0xFF) {
      drawn = word() >>> (Integer.SIZE - BITS);
    }
    return (byte) drawn;
  }

  /// The next 32 bits.
  int word() {
    if (index == SIZE) {
      twist();
      index = 0;
    }
    int word = state[index++];
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9D2C_5680;
    word ^= (word << 15) & 0xEFC6_0000;
    return word ^ (word >>> 18);
  }

  private void twist() {
    for (int i = 0; i < SIZE; i++) {
      int joined = (state[i] & UPPER) | (state[(i + 1) % SIZE] & ~UPPER);
      int twisted = (joined >>> 1) ^ ((joined & 1) == 0 ? 0 : MATRIX);
      state[i] = state[(i + MIDDLE) % SIZE] ^ twisted;
    }
  }

  private void initialise(int seed) {
    state[0] = seed;
    for (int i = 1; i < SIZE; i++) {
      state[i] = 1_812_433_253 * mixed(state[i - 1]) + i;
    }
  }

  private static int mixed(int word) {
    return word ^ (word >>> 30);
  }

  /// The index after this one; the first word follows the last, and is never one's own turn.
  private int next(int i) {
    if (i < SIZE - 1) {
      return i + 1;
    }
    state[0] = state[SIZE - 1];
    return 1;
  }

  /// The number in words of 32 bits, the lowest first.
  private static int[] key(BigInteger seed) {
    int[] key = new int[Math.max(1, (seed.bitLength() + Integer.SIZE - 1) / Integer.SIZE)];
    for (int i = 0; i < key.length; i++) {
      key[i] = seed.shiftRight(i * Integer.SIZE).intValue();
    }
    return key;
  }
}
