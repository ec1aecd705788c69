package dev.httpanatomy.dissection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LineFeedTest {

  @Test
  void itIsTheFirstInTheWindowWhateverStandsAroundIt() {
    Random random = new Random(7);
    byte[] near = {'\n', '\n' - 1, '\n' + 1, (byte) 0x8A, 0, (byte) 0xFF, '\r', 'a'};
    for (int round = 0; round < 20_000; round++) {
      byte[] octets = new byte[random.nextInt(40)];
      for (int i = 0; i < octets.length; i++) {
        octets[i] = random.nextInt(12) == 0 ? near[0] : near[1 + random.nextInt(7)];
      }
      int from = random.nextInt(octets.length + 1);
      int end = from + random.nextInt(octets.length - from + 1);
      int expected = from;
      while (expected < end && octets[expected] != '\n') {
        expected++;
      }
      assertThat(LineFeed.indexOf(octets, from, end)).as("round %d", round).isEqualTo(expected);
    }
  }
}
