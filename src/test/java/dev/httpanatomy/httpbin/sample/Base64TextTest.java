package dev.httpanatomy.httpbin.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 4648 §4 and §5.
class Base64TextTest {

  @Test
  void textsOfAnyLengthComeBack() {
    for (int length = 0; length < 50; length++) {
      String text = "¿?~".repeat(20).substring(0, length);
      String safe = Base64Text.encode(text);
      String common = Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
      assertThat(Base64Text.lenient(safe)).contains(text);
      assertThat(Base64Text.lenient(common)).contains(text);
      assertThat(Base64Text.strict(safe)).contains(text.getBytes(UTF_8));
      assertThat(Base64Text.strict(common)).contains(text.getBytes(UTF_8));
    }
  }

  /// As `base64.urlsafe_b64decode` of CPython 3.11 has them.
  @ParameterizedTest
  @CsvSource({"'YW I=', ab", "'Y!W?I=', ab", "'YWI=YWI=', ab", "'YQ=x=YQ==', 'a\f'"})
  void whatIsInNoAlphabetIsPassedOver(String encoded, String text) {
    assertThat(Base64Text.lenient(encoded)).contains(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Y", "YW", "YWI", "YQ=", "YWJjZ", "_w=="})
  void whatIsIncompleteOrNoTextIsNone(String encoded) {
    assertThat(Base64Text.lenient(encoded)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Y", "YW", "YWI", "YQ=", "YW I=", "-+==", "YWI=YWI=", "ÄÄÄÄ", "===="})
  void strictlyPaddingAndOneAlphabetAreNeeded(String encoded) {
    assertThat(Base64Text.strict(encoded)).isEmpty();
  }

  @Test
  void whateverIsSentNothingIsThrown() {
    Random random = new Random(4648);
    String characters = "AZaz09+/-_= é";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int left = random.nextInt(12); left > 0; left--) {
        text.append(characters.charAt(random.nextInt(characters.length())));
      }
      assertThat(Base64Text.lenient(text.toString())).isNotNull();
      assertThat(Base64Text.strict(text.toString())).isNotNull();
    }
  }
}
