package dev.httpanatomy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HexTest {

  @Test
  void writesTwoLowerCaseDigitsAnOctet() {
    assertThat(Hex.of(Octets.latin1("\0\t~\u00FF"))).isEqualTo("00097eff");
    assertThat(Hex.of(Octets.EMPTY)).isEmpty();
  }

  @Test
  void dumpsAsHexdumpDoes() {
    assertThat(Hex.dump(Octets.latin1("GET / HTTP/1.1\r\nA: \u00E9\r\n"), 0))
        .isEqualTo(
            """
            00000000  47 45 54 20 2f 20 48 54  54 50 2f 31 2e 31 0d 0a  |GET / HTTP/1.1..|
            00000010  41 3a 20 e9 0d 0a                                 |A: ...|
            """);
  }

  @Test
  void countsFromTheFirstOffset() {
    assertThat(Hex.dump(Octets.latin1("0123456789abcdefX"), 0x1_0000))
        .isEqualTo(
            """
            00010000  30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66  |0123456789abcdef|
            00010010  58                                                |X|
            """);
  }

  @Test
  void showsADotForAllThatIsNotPrintable() {
    assertThat(Hex.dump(Octets.latin1("\u001F ~\u007F\u0080"), 0))
        .isEqualTo("00000000  1f 20 7e 7f 80                                    |. ~..|\n");
  }

  @Test
  void dumpsNothingForNoOctets() {
    assertThat(Hex.dump(Octets.EMPTY, 0)).isEmpty();
  }
}
