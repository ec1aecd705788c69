package dev.httpanatomy.answering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.wire.Octets;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SshGoodbyeTest {

  private static final String IDENTIFICATION = "SSH-2.0-http-anatomy\r\n";

  /// RFC 4253 §4.2, §6 and §11.1.
  @Test
  void rfc4253Section11_1AnIdentificationStringAndADisconnect() {
    assertThat(SshGoodbye.octets("no SSH"))
        .isEqualTo(
            Octets.latin1(
                IDENTIFICATION
                    + "\0\0\0\34\10"
                    + "\1\0\0\0\13"
                    + "\0\0\0\6no SSH"
                    + "\0\0\0\0"
                    + "\0\0\0\0\0\0\0\0"));
  }

  /// RFC 4253 §6: all of the packet a multiple of 8, at least 4 octets of padding.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 255, 1024, 1025, 100_000})
  void rfc4253Section6ThePacketIsPaddedToWholeBlocks(int length) {
    Octets octets = SshGoodbye.octets("x".repeat(length));
    Octets packet = octets.slice(IDENTIFICATION.length(), octets.size());
    ByteBuffer fields = ByteBuffer.wrap(packet.toByteArray());
    int text = Math.min(length, 1024);
    int padding = packet.at(4);
    assertThat(packet.size() % 8).isZero();
    assertThat(fields.getInt(0)).isEqualTo(packet.size() - 4);
    assertThat(padding).isBetween(4, 11);
    assertThat(fields.getInt(10)).isEqualTo(text);
    assertThat(packet.size()).isEqualTo(5 + 13 + text + padding);
  }
}
