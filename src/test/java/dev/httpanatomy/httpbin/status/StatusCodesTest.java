package dev.httpanatomy.httpbin.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusCodesTest {

  @Test
  void aCodeIsChosenAsOftenAsItsWeightSays() {
    StatusCodes codes = StatusCodes.parse("200:1,404:3", 999).orElseThrow();
    assertThat(codes.choose(0)).isEqualTo(200);
    assertThat(codes.choose(0.2499)).isEqualTo(200);
    assertThat(codes.choose(0.2501)).isEqualTo(404);
    assertThat(codes.choose(Math.nextDown(1))).isEqualTo(404);
  }

  @Test
  void aWeightOfZeroIsNeverChosen() {
    StatusCodes codes = StatusCodes.parse("200:0,404:1,500:0", 999).orElseThrow();
    assertThat(codes.choose(0)).isEqualTo(404);
    assertThat(codes.choose(Math.nextDown(1))).isEqualTo(404);
  }

  @Test
  void hugeWeightsDoNotOverflow() {
    StatusCodes codes = StatusCodes.parse("200:1e308,404:1e308,500:1e308", 999).orElseThrow();
    assertThat(codes.choose(0)).isEqualTo(200);
    assertThat(codes.choose(0.5)).isEqualTo(404);
    assertThat(codes.choose(0.9)).isEqualTo(500);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "x",
        "99",
        "1000",
        "-200",
        "200,",
        "200:",
        "200:x",
        "200:-1",
        "200:NaN",
        "200:Infinity",
        "200:0",
        "200:0.5",
        "200:0,201:0",
        "200.5",
        "99999999999",
        "２００:",
        "200 201"
      })
  void whatIsNoCodeIsRefused(String text) {
    assertThat(StatusCodes.parse(text, 999)).isEmpty();
  }

  @Test
  void aListHasAnEnd() {
    assertThat(StatusCodes.parse("200,".repeat(99) + "200", 999)).isPresent();
    assertThat(StatusCodes.parse("200,".repeat(100) + "200", 999)).isEmpty();
  }
}
