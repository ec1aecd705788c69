package dev.httpanatomy.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource({"0,0.0 µs", "1250,1.3 µs", "999900,999.9 µs", "1000000,1.0 ms", "203040000,203.0 ms"})
  void haveAUnitThatSuits(long nanos, String shown) {
    assertThat(Figures.time(nanos)).isEqualTo(shown);
  }

  @Test
  void haveAPlural() {
    assertThat(Figures.octets(1)).isEqualTo("1 octet");
    assertThat(Figures.count(0, "receive")).isEqualTo("0 receives");
    assertThat(Figures.octets(524_288)).isEqualTo("524,288 octets");
  }

  @Test
  void theMedianIsTheOneInTheMiddle() {
    long[] nanos = {9, 1, 5};

    assertThat(Figures.median(nanos)).isEqualTo(5);
    assertThat(Figures.median(new long[] {2, 1})).isEqualTo(2);
    assertThat(nanos).containsExactly(9, 1, 5);
  }
}
