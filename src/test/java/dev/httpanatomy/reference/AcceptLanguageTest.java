package dev.httpanatomy.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// RFC 9110 §12.5.4, RFC 4647 §3.4.
class AcceptLanguageTest {

  private static final List<String> TAGS = List.of("en", "zh-CN", "de", "de-AT");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the tag itself, in any case: RFC 5646 §2.1.1
        "de                           | de",
        "ZH-cn                        | zh-CN",
        // lookup takes parts away from the end: RFC 4647 §3.4
        "de-CH                        | de",
        "de-AT-1996                   | de-AT",
        "zh-CN-x-private              | zh-CN",
        // a range may be the beginning of a tag: RFC 4647 §3.3.1
        "zh                           | zh-CN",
        "zh, en;q=0.5                 | zh-CN",
        // but not of a word
        "z, d, e                      | en",
        "zh-TW, de;q=0.5              | de",
        // a region of China means a script: Traditional Chinese is another one
        "zh-Hans, en;q=0.5            | zh-CN",
        "zh-SG                        | zh-CN",
        "zh-Hans-HK                   | zh-CN",
        "zh-TW                        | en",
        "zh-Hant, zh-HK;q=0.9         | en",
        // but who likes any Chinese best after it gets what there is
        "zh-TW, zh;q=0.9, en;q=0.8    | zh-CN",
        "zh-Hans, zh-CN;q=0           | en",
        // weights: RFC 9110 §12.4.2
        "en;q=0.2, zh-CN;q=0.8        | zh-CN",
        "fr, zh-CN;q=0.8, en;q=0.9    | en",
        "fr;q=0.9, de-CH;q=0.1        | de",
        "de;q=0, zh-CN;q=0.1          | zh-CN",
        "de, de-AT;q=0                | de",
        "de;q=0, de-CH                | en",
        // none that there is, or any
        "fr, it                       | en",
        "*                            | en",
        "fr, *;q=0.1                  | en",
        // whitespace around commas and semicolons: RFC 9110 §5.6.1, §5.6.6
        "'fr ,  de ; q=0.5'           | de",
        "','                          | en",
        // nothing that can be understood
        "''                           | en",
        "de;q=much                    | en",
        "de;level=1                   | en",
        "…                            | en",
        "-                            | en",
        "de-aswellasalongsubtag       | en"
      })
  void theLanguageIsTheOneThatTheClientLikesBest(String field, String tag) {
    assertThat(AcceptLanguage.choose(field, TAGS)).isEqualTo(tag);
  }

  @Test
  void aListThatNobodyReadsIsPassedOver() {
    assertThat(AcceptLanguage.choose("de, fr;q=0.1" + ", fr".repeat(300), TAGS)).isEqualTo("en");
  }

  @Test
  void noPrefixOfAFieldIsTooMuch() {
    String field = "zh-CN, de-AT;q=0.8, *;q=0.1, \u0000\u00ff;;q==,-";
    for (int end = 0; end <= field.length(); end++) {
      assertThat(TAGS).contains(AcceptLanguage.choose(field.substring(0, end), TAGS));
    }
  }
}
