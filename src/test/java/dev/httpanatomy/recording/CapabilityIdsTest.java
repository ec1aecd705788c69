package dev.httpanatomy.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapabilityIdsTest {

  private final CapabilityIds ids = new CapabilityIds();

  @Test
  void anIdHas128BitsInCharactersThatAreSafeInAUrl() {
    for (int i = 0; i < 1000; i++) {
      String id = ids.of(i);
      assertThat(id).matches("[A-Za-z0-9_-]{22}");
      assertThat(Base64.getUrlDecoder().decode(id)).hasSize(16);
    }
  }

  @Test
  void noIdComesTwice() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      assertThat(seen.add(ids.of(i))).isTrue();
    }
  }

  @Test
  void anIdIsThatOfItsNumberWheneverItIsAskedFor() {
    long[] numbers = {0, 1, 255, 256, 257, 100_000, 3, 99_999, 100_256, Long.MAX_VALUE, 2};
    for (long number : numbers) {
      String id = ids.of(number);
      assertThat(ids.numberOf(id)).hasValue(number);
      assertThat(ids.of(number)).isEqualTo(id);
    }
  }

  @Test
  void theIdsOfNeighboursHaveHalfOfTheirBitsInCommonAsRandomOnesWould() {
    int common = 0;
    for (int i = 0; i < 1000; i++) {
      BitSet difference = BitSet.valueOf(Base64.getUrlDecoder().decode(ids.of(i)));
      difference.xor(BitSet.valueOf(Base64.getUrlDecoder().decode(ids.of(i + 1))));
      common += 128 - difference.cardinality();
    }
    assertThat(common).isBetween(62_000, 66_000);
  }

  @Test
  void otherIdsAreOfNoNumber() {
    CapabilityIds others = new CapabilityIds();
    byte[] guess = new byte[16];
    SecureRandom random = new SecureRandom();
    for (int i = 0; i < 1000; i++) {
      random.nextBytes(guess);
      assertThat(ids.numberOf(Base64.getUrlEncoder().withoutPadding().encodeToString(guess)))
          .isEmpty();
      assertThat(ids.numberOf(others.of(i))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "AAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "é", "A/+="})
  void whatIsNoIdIsOfNoNumber(String text) {
    assertThat(ids.numberOf(text)).isEmpty();
  }

  /// Base64 has more than one way to write the last octet.
  @Test
  void anIdIsWrittenInOneWayOnly() {
    String id = ids.of(7);
    String last = id.substring(21);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    String other = "" + alphabet.charAt(alphabet.indexOf(last) + 1);
    assertThat(ids.numberOf(id.substring(0, 21) + other)).isEmpty();
  }
}
