package dev.httpanatomy.dissection.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.dissection.uri.PctEncoded;
import dev.httpanatomy.wire.Octets;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What small texts mean: weights, seconds, quoted strings, Base64, encoded octets.
class ValuesOfTextTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0., 0",
    "0.5, 500",
    "0.25, 250",
    "0.001, 1",
    "1, 1000",
    "1.000, 1000",
    "1., 1000"
  })
  void rfc9110_section12_4_2_aQvalueIsReadInThousandths(String text, int thousandths) {
    assertThat(Weight.read(text)).isEqualTo(OptionalInt.of(thousandths));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".5", "1.1", "1.001", "2", "-0", "0.1234", "0,5", "00", "1.0000"})
  void rfc9110_section12_4_2_anythingElseIsNoQvalue(String text) {
    assertThat(Weight.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "120, 120",
    "00000000000000000000007, 7",
    "2147483647, 2147483647",
    "2147483648, 2147483648",
    "2147483649, 2147483648",
    "99999999999999999999999, 2147483648"
  })
  void rfc9111_section1_2_2_secondsBeyondTheLargestAreTheLargest(String text, long seconds) {
    assertThat(DeltaSeconds.read(text)).isEqualTo(OptionalLong.of(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "+1", "1.5", "1s", " 1"})
  void rfc9111_section1_2_2_anythingElseIsNoSeconds(String text) {
    assertThat(DeltaSeconds.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "utf-8|utf-8",
        "\"utf-8\"|utf-8",
        "\"a \\\"b\\\"\"|a \"b\"",
        "\"\\\\\"|\\",
        "\"open|open",
        "\"\\|\\",
        "\"a\"b|a"
      })
  void rfc9110_section5_6_4_quotesAndEscapesGo(String text, String meant) {
    assertThat(QuotedText.read(text)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "Zg==, f",
    "Zm8=, fo",
    "Zm9v, foo",
    "Zm9vYg==, foob",
    "Zm9vYmE=, fooba",
    "Zm9vYmFy, foobar",
    "Zg, f",
    "Zm8, fo"
  })
  void rfc4648_section10_theTestVectors(String text, String decoded) {
    assertThat(Base64Text.decode(text)).contains(Octets.latin1(decoded));
  }

  @Test
  void rfc4648_section5_bothAlphabetsAreRead() {
    Octets octets = Octets.latin1("\u00FB\u00FF");
    assertThat(Base64Text.decode("+/8=")).contains(octets);
    assertThat(Base64Text.decode("-_8")).contains(octets);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "ab!d", "=", "YQ=a", "a b c d"})
  void rfc4648_section3_3_anythingElseIsNoBase64(String text) {
    assertThat(Base64Text.decode(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"%41b, Ab", "%7e%7E, ~~", "100%, 100%", "%4, %4", "%zz%41, %zzA", "a+b, a+b"})
  void rfc3986_section2_1_encodedOctets(String text, String decoded) {
    assertThat(PctEncoded.decode(Octets.latin1(text))).isEqualTo(Octets.latin1(decoded));
  }
}
