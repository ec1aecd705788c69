package dev.httpanatomy.answering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.wire.Octets;
import org.junit.jupiter.api.Test;

class ShownTextTest {

  @Test
  void rfc4251Section9_2ControlCharactersAreFilteredOut() {
    assertThat(ShownText.of("a\0\r\n\t\u001b\u007f\u009b\u200e\u202e\u2028\u2029b"))
        .isEqualTo(Octets.latin1("ab"));
  }

  @Test
  void whatIsNoCharacterIsLeftOut() {
    assertThat(ShownText.of("a\ud83d-\ude00b")).isEqualTo(Octets.latin1("a-b"));
  }

  @Test
  void aLongTextIsCutBetweenCharacters() {
    assertThat(ShownText.of("x" + "é".repeat(600)))
        .isEqualTo(Octets.wrap(("x" + "é".repeat(511)).getBytes(UTF_8)));
    assertThat(ShownText.of("😀".repeat(256)).size()).isEqualTo(ShownText.MOST_OCTETS);
    assertThat(ShownText.of("x".repeat(2000)).size()).isEqualTo(ShownText.MOST_OCTETS);
  }
}
