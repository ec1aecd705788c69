package dev.httpanatomy.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InternetChecksumTest {

  /// The example of RFC 1071 §3 has the sum, ddf2; the checksum is its complement.
  @Test
  void isThatOfTheExampleInRfc1071Section3() {
    assertThat(InternetChecksum.of(HexFormat.of().parseHex("0001f203f4f5f6f7"))).isEqualTo(0x220D);
  }

  @ParameterizedTest
  @CsvSource({"'',FFFF", "00,FFFF", "01,FEFF", "ffff,0000", "ffff0001,FFFE"})
  void complementsTheSumOfWordsWithCarriesAddedIn(String octets, String checksum) {
    assertThat("%04X".formatted(InternetChecksum.of(HexFormat.of().parseHex(octets))))
        .isEqualTo(checksum);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 64, 1400})
  void findsEachErrorOfOneBitAndNoSwappedWords(int octets) {
    byte[] message = Message.numbered(1, octets);

    assertThat(ErrorDetection.foundBitErrors(message)).isEqualTo(octets * 8);
    assertThat(ErrorDetection.findsSwappedWords(message)).isFalse();
  }
}
