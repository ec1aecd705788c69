package dev.httpanatomy.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.wire.Octets;
import org.junit.jupiter.api.Test;

class OctetBufferTest {

  private static final byte[] ABCD = {'a', 'b', 'c', 'd'};

  private final OctetBuffer buffer = new OctetBuffer();

  @Test
  void whatWasHandedOutStaysAsItWas() {
    append(4, 100);
    Octets before = buffer.kept();
    append(4, 100);
    buffer.forget();
    append(4, 100);

    assertThat(before.latin1()).isEqualTo("abcd");
  }

  @Test
  void whatJoinsInTheSameArrayIsNotCopied() {
    byte[] steady = {'-', 'a', 'b', 'c', 'd', '-'};
    assertThat(buffer.join(steady, 1, 2, 0, 100)).isEqualTo(2);
    assertThat(buffer.join(steady, 3, 2, 0, 100)).isEqualTo(2);

    assertThat(buffer.kept().latin1()).isEqualTo("abcd");
    assertThat(buffer.capacity()).isEqualTo(4);
    assertThat(buffer.length()).isEqualTo(4);
  }

  @Test
  void whatStandsElsewhereIsCopiedBehindIt() {
    byte[] steady = {'-', 'a', 'b', 'c', 'd', '-'};
    buffer.join(steady, 1, 2, 0, 100);
    int grown = buffer.join(steady, 4, 1, 0, 100);
    int more = buffer.join(new byte[] {'e'}, 0, 1, 0, 100);

    assertThat(buffer.kept().latin1()).isEqualTo("abde");
    assertThat(buffer.capacity()).isEqualTo(2 + grown + more);
    assertThat(steady).containsExactly('-', 'a', 'b', 'c', 'd', '-');
  }

  @Test
  void noMoreJoinsThanTheLimit() {
    byte[] steady = {'a', 'b', 'c', 'd'};
    buffer.join(steady, 0, 3, 0, 2);
    buffer.join(steady, 3, 1, 0, 100);

    assertThat(buffer.kept().latin1()).isEqualTo("ab");
    assertThat(buffer.length()).isEqualTo(4);
  }

  @Test
  void nothingIsKeptBehindAGap() {
    append(4, 2);
    append(4, 100);

    assertThat(buffer.kept().latin1()).isEqualTo("ab");
    assertThat(buffer.length()).isEqualTo(8);
  }

  @Test
  void itTellsByHowMuchItGrowsAndNeverTakesMoreThanTheLimit() {
    int taken = 0;
    for (int i = 0; i < 100_000; i++) {
      taken += append(4, 300_000);
    }
    assertThat(buffer.capacity()).isEqualTo(taken).isEqualTo(300_000);
    assertThat(buffer.length()).isEqualTo(400_000);
  }

  @Test
  void whatIsTakenBackCountsNoMore() {
    append(4, 100);
    buffer.takeBack(3);

    assertThat(buffer.kept().latin1()).isEqualTo("a");
    assertThat(buffer.length()).isEqualTo(1);
  }

  @Test
  void forgettingGivesAllOfTheMemoryBack() {
    int taken = append(4, 100);

    assertThat(buffer.forget()).isEqualTo(taken);
    assertThat(buffer.capacity()).isZero();
    assertThat(buffer.length()).isEqualTo(4);
    assertThat(append(4, 100)).isZero();
  }

  private int append(int count, long limit) {
    return buffer.append(ABCD, 0, count, 0, limit);
  }
}
