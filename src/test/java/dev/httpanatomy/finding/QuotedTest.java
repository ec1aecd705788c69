package dev.httpanatomy.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {

  @Test
  void visibleTextStandsInQuotes() {
    assertThat(Quoted.of("a b~").toString()).isEqualTo("\"a b~\"");
  }

  @Test
  void whatCantBeSeenIsEscaped() {
    assertThat(Quoted.of("a\r\n\t\0\u00E9").toString()).isEqualTo("\"a\\r\\n\\t\\x00\\xE9\"");
  }

  @Test
  void noTextIsCalledNothing() {
    assertThat(Quoted.of("").toString()).isEqualTo("nothing");
  }

  @Test
  void longTextIsCutAndTheRestIsCounted() {
    assertThat(Quoted.of("a".repeat(43)).toString())
        .isEqualTo('"' + "a".repeat(40) + "\" and 3 octets more");
    assertThat(Quoted.of("a".repeat(41)).toString()).endsWith(" and 1 octet more");
  }
}
