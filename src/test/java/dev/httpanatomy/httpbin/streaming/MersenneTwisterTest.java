package dev.httpanatomy.httpbin.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MersenneTwisterTest {

  /// What `bytes(random.randint(0, 255) for _ in range(4000))` gives in CPython 3.11: its first
  /// eight octets, and the start of the SHA-256 of all.
  @ParameterizedTest
  @CsvSource({
    "0, c5d71484f8cf9bf4, fa1c0b30c7ac5d6c",
    "1, 4420823cfde6f1c2, c862c67d62b34873",
    "-1, 4420823cfde6f1c2, c862c67d62b34873",
    "42, 390c8c7d7247342c, bfc506c60c051a96",
    "4294967296, 39b3d5080ba9e707, fb461293b224f70a",
    "18446744073709551621, 33b122a016c5ccc0, ce93274e21f550df",
    "1000000000000000000000000000000, fa3fb20ba84ad3e8, ff954af3be161a46"
  })
  void aSeedGivesTheOctetsThatItGivesInPython(BigInteger seed, String first, String hash)
      throws Exception {
    byte[] octets = octets(seed, 4000);
    assertThat(HexFormat.of().formatHex(octets)).startsWith(first);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(octets);
    assertThat(HexFormat.of().formatHex(digest)).startsWith(hash);
  }

  @Test
  void theSignOfASeedDoesNotMatter() {
    assertThat(octets(BigInteger.valueOf(-7), 100)).isEqualTo(octets(BigInteger.valueOf(7), 100));
  }

  private static byte[] octets(BigInteger seed, int count) {
    MersenneTwister twister = new MersenneTwister(seed);
    byte[] octets = new byte[count];
    for (int i = 0; i < count; i++) {
      octets[i] = twister.octet();
    }
    return octets;
  }
}
