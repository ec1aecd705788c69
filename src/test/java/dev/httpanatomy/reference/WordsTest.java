package dev.httpanatomy.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// That no words stand without a fact, and none twice, is the reader's own rule; see
/// [WordFileTest]. Here every file is read; see [WordsOfEveryLanguageTest] for what they hold.
class WordsTest {

  static Stream<String> languages() {
    return Words.languages().stream();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyFactHasWords(String language) {
    assertThat(words(language)).doesNotContain(Optional.empty());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void wordsFitOnOneLineOfATerminalAndEndWithoutAPeriod(String language) {
    assertThat(words(language).map(Optional::orElseThrow))
        .allMatch(words -> columns(words) <= 64, "at most 64 columns")
        .allMatch(words -> words.equals(words.strip()), "no whitespace around")
        .noneMatch(words -> words.codePoints().anyMatch(Character::isISOControl))
        .noneMatch(words -> words.endsWith(".") || words.endsWith("。"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aLanguageIsFoundUnderItsOwnTag(String language) {
    assertThat(Words.in(language).language()).isEqualTo(language);
  }

  @Test
  void englishIsTheDefault() {
    assertThat(Words.languages()).startsWith("en");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-GB", "en-Latn-US", "tlh", "und", "", "*", "not a tag", "../en"})
  void whatIsCloseToNoOtherLanguageGivesEnglish(String tag) {
    assertThat(Words.in(tag).language()).isEqualTo("en");
  }

  @Test
  void aLocaleWillDoForATag() {
    assertThat(Words.in(Locale.UK)).isSameAs(Words.in("en"));
    assertThat(Words.in(Locale.ROOT)).isSameAs(Words.in("en"));
  }

  /// `zh-CN` means `zh-Hans-CN`, as CLDR's likely subtags have it.
  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "zh-cn", "zh-Hans-CN", "zh-Hans", "zh-SG"})
  void simplifiedChineseIsFoundForMainlandChina(String tag) {
    assertThat(Words.in(tag).language()).isEqualTo("zh-CN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-TW", "zh-Hant", "zh-HK"})
  void traditionalChineseIsNotTakenForSimplifiedChinese(String tag) {
    assertThat(Words.in(tag).language()).isEqualTo("en");
  }

  @Test
  void saysWhatAThingIsInChinese() {
    Words words = Words.in("zh-CN");
    assertThat(words.field("hOST")).contains("客户端要访问的 authority；有且仅有一个");
    assertThat(words.method("TRACE")).contains("将请求按收到的原样送回");
    assertThat(words.status(200)).contains("请求成功");
    assertThat(words.statusClass(299)).contains("成功：请求已收到、理解并接受");
    assertThat(words.role("obs-fold")).contains("延续到下一行的字段值；已过时");
    assertThat(words.layerFact("state")).contains("连接处于从建立到关闭的哪个阶段");
  }

  @Test
  void saysWhatAThingIs() {
    Words words = Words.in("en");
    assertThat(words.field("hOST")).contains("which authority the client wants; exactly one");
    assertThat(words.method("GET")).contains("transfer a representation of the target");
    assertThat(words.status(200)).contains("the request succeeded");
    assertThat(words.statusClass(299)).contains("success: received, understood and accepted");
    assertThat(words.role("obs-fold")).contains("a value continued on the next line; obsolete");
    assertThat(words.layerFact("state"))
        .contains("where the connection is between opening and closing");
  }

  @Test
  void hasNoWordsForTheUnknown() {
    Words words = Words.in("en");
    assertThat(words.field("X-Trace")).isEmpty();
    assertThat(words.method("get")).isEmpty();
    assertThat(words.status(299)).isEmpty();
    assertThat(words.statusClass(600)).isEmpty();
    assertThat(words.role("body")).isEmpty();
    assertThat(words.layerFact("presentation")).isEmpty();
  }

  private static Stream<Optional<String>> words(String language) {
    Words words = Words.in(language);
    return Stream.of(
            Registries.fields().stream().map(field -> words.field(field.name())),
            Registries.methods().stream().map(method -> words.method(method.name())),
            Registries.statuses().stream().map(status -> words.status(status.code())),
            Stream.of(100, 200, 300, 400, 500).map(words::statusClass),
            Registries.roles().stream().map(role -> words.role(role.name())),
            Registries.layerFacts().stream().map(fact -> words.layerFact(fact.name())))
        .flatMap(all -> all);
  }

  /// Columns of a terminal: a character of East Asian scripts, and their punctuation, takes two.
  private static long columns(String words) {
    return words.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
  }
}
