package dev.httpanatomy.answering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.wire.Octets;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Http2GoodbyeTest {

  private static final String SETTINGS = "\0\0\0\4\0\0\0\0\0";

  @Test
  void rfc9113Section3_4AndSection6_8SettingsThenGoaway() {
    assertThat(Http2Goodbye.octets("see /x"))
        .isEqualTo(
            Octets.latin1(SETTINGS + "\0\0\16\7\0\0\0\0\0" + "\0\0\0\0" + "\0\0\0\15" + "see /x"));
  }

  /// RFC 9113 §4.1: the length of a frame is that of its payload, in 24 bits.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 247, 248, 1023, 1024, 1025, 100_000})
  void rfc9113Section4_1TheLengthIsThatOfThePayload(int length) {
    Octets octets = Http2Goodbye.octets("x".repeat(length));
    int payload = octets.size() - 18;
    assertThat(ByteBuffer.wrap(octets.toByteArray()).getInt(9)).isEqualTo(payload << 8 | 7);
    assertThat(payload).isEqualTo(8 + Math.min(length, 1024));
  }

  @Test
  void debugDataHasNoControlCharacters() {
    assertThat(Http2Goodbye.octets("a\r\n\u001b[1mb").latin1()).endsWith("\15a[1mb");
  }
}
