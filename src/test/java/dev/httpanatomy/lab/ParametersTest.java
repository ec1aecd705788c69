package dev.httpanatomy.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {

  @ParameterizedTest
  @CsvSource({"1,64,200", "1001,64,200", "2,3,200", "2,1401,200", "2,64,9", "2,64,1001"})
  void refuseWhatIsOutOfBounds(int messages, int octets, int hold) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Parameters(messages, octets, hold));
  }

  @ParameterizedTest
  @CsvSource({"2,4,10", "1000,1400,1000"})
  void takeTheBounds(int messages, int octets, int hold) {
    assertThat(new Parameters(messages, octets, hold).rest().toMillis()).isEqualTo(hold);
  }

  @Test
  void areModestUnlessToldOtherwise() {
    assertThat(Parameters.USUAL).isEqualTo(new Parameters(100, 64, 200));
  }
}
