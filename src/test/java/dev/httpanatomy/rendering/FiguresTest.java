package dev.httpanatomy.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.host.Unit;
import dev.httpanatomy.inspection.layers.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "54122      | NUMBER              | 54122",
        "0          | OCTETS              | 0 octets",
        "1          | OCTETS              | 1 octet",
        "65483      | OCTETS              | 65,483 octets",
        "1          | SEGMENTS            | 1 segment",
        "2          | DATAGRAMS           | 2 datagrams",
        "1          | EXCHANGES           | 1 exchange",
        "43         | MICROSECONDS        | 43 µs",
        "9999       | MICROSECONDS        | 9,999 µs",
        "10000      | MICROSECONDS        | 10 ms",
        "12345      | MICROSECONDS        | 12.345 ms",
        "204000     | MICROSECONDS        | 204 ms",
        "1500500    | MICROSECONDS        | 1,500.5 ms",
        "7168000000 | OCTETS_PER_SECOND   | 7,168,000,000 octets/s",
        "2500       | MEGABITS_PER_SECOND | 2,500 Mbit/s"
      })
  void aNumberHasItsUnit(long number, Unit unit, String text) {
    assertThat(Figures.of(new Value.Quantity(number, unit))).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.0 %", "0.0596, 6.0 %", "1, 100.0 %"})
  void aShareHasOneDecimal(double part, String text) {
    assertThat(Figures.percent(part)).isEqualTo(text);
  }
}
