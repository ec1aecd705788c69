package dev.httpanatomy.finding.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Http1Dissector;
import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wire.Span;
import org.junit.jupiter.api.Test;

/// RFC 9110 §5.5, and RFC 9112 §5.2 of what is folded.
class FieldTextTest {

  private static final Dissection MESSAGE =
      Http1Dissector.requests(
              Octets.latin1(
                  "GET / HTTP/1.1\r\nA:  one \r\nB: x\r\na:\r\nA: two\r\n  three\r\n\r\n"))
          .getFirst();

  @Test
  void theValuesOfAllLinesComeInOrder() {
    assertThat(FieldText.of(MESSAGE, "A"))
        .extracting(FieldText::text)
        .containsExactly("one", "", "two three");
  }

  @Test
  void aValueStandsWhereItsOctetsAre() {
    assertThat(FieldText.of(MESSAGE, "A").getFirst().at()).isEqualTo(new Span(20, 23));
  }

  @Test
  void anEmptyValueStandsForItsLine() {
    assertThat(FieldText.of(MESSAGE, "A").get(1).at())
        .isEqualTo(MESSAGE.fieldLines("A").get(1).span());
  }

  @Test
  void ofAFieldThatIsNotThereIsNone() {
    assertThat(FieldText.of(MESSAGE, "C")).isEmpty();
  }
}
