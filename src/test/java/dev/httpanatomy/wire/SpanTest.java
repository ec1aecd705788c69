package dev.httpanatomy.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SpanTest {

  @Test
  void hasALength() {
    assertThat(new Span(9, 12).length()).isEqualTo(3);
    assertThat(new Span(9, 9).length()).isZero();
  }

  @Test
  void isEmptyWhereItEndsWhereItStarts() {
    assertThat(new Span(9, 9).isEmpty()).isTrue();
    assertThat(new Span(9, 10).isEmpty()).isFalse();
  }

  @Test
  void containsWhatLiesWhollyInIt() {
    Span span = new Span(2, 5);
    assertThat(span.contains(span)).isTrue();
    assertThat(span.contains(new Span(3, 4))).isTrue();
    assertThat(span.contains(new Span(5, 5))).isTrue();
    assertThat(span.contains(new Span(1, 3))).isFalse();
    assertThat(span.contains(new Span(4, 6))).isFalse();
    assertThat(span.contains(new Span(6, 6))).isFalse();
  }

  @Test
  void shiftsInBothDirections() {
    assertThat(new Span(2, 5).shift(3)).isEqualTo(new Span(5, 8));
    assertThat(new Span(2, 5).shift(-2)).isEqualTo(new Span(0, 3));
  }

  @Test
  void refusesWhatIsNoRange() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(2, 5).shift(-3));
  }
}
