package dev.httpanatomy.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 64, 1400})
  void carriesItsNumber(int octets) {
    byte[] message = Message.numbered(999, octets);

    assertThat(message).hasSize(octets);
    assertThat(Message.number(message)).isEqualTo(999);
  }

  @Test
  void anotherNumberMakesAnotherMessage() {
    byte[] one = Message.numbered(1, 64);
    byte[] two = Message.numbered(2, 64);

    assertThat(Arrays.copyOfRange(one, 4, 64)).isNotEqualTo(Arrays.copyOfRange(two, 4, 64));
  }
}
