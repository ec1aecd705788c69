package dev.httpanatomy.answering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.wire.Hex;
import org.junit.jupiter.api.Test;

class TlsGoodbyeTest {

  @Test
  void rfc8446Section6_2AFatalHandshakeFailureInOneRecord() {
    assertThat(Hex.of(TlsGoodbye.octets())).isEqualToIgnoringCase("15030300020228");
  }
}
