package dev.httpanatomy.dissection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.dissection.content.ContentDeviation;
import dev.httpanatomy.dissection.content.MessageContent;
import dev.httpanatomy.wire.Octets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What holds for any content: its tree tiles it, deviations lie in it, and neither grows without
/// bounds.
class ContentInvariantsTest {

  private static final long SEED = 8259;
  private static final int INPUTS = 10_000;
  private static final int MOST_NODES = 20_000;
  private static final byte[] MARKS =
      Octets.latin1("\r\n \t-:;=&%+\"{}[],\\'0e.u\0\u00E9").toByteArray();

  @Test
  void everyPrefixOfAGoldenIsTiled() {
    for (ContentGolden golden : ContentGolden.all()) {
      for (int cut = 1; cut <= golden.octets().size(); cut++) {
        assertTiled(golden.type(), golden.octets().slice(0, cut));
      }
    }
  }

  @Test
  void everyMutationOfAGoldenIsTiled() {
    Random random = new Random(SEED);
    List<ContentGolden> all = ContentGolden.all();
    for (int i = 0; i < INPUTS; i++) {
      ContentGolden golden = all.get(random.nextInt(all.size()));
      byte[] octets = golden.octets().toByteArray();
      for (int changes = random.nextInt(1, 5); changes > 0; changes--) {
        octets[random.nextInt(octets.length)] = MARKS[random.nextInt(MARKS.length)];
      }
      assertTiled(golden.type(), Octets.wrap(octets));
    }
  }

  @Test
  void moreThanIsToldApartIsTiledAndBounded() {
    int many = 60_000;
    assertTiled("application/x-www-form-urlencoded", Octets.latin1("a=1+2&".repeat(many)));
    assertTiled("application/json", Octets.latin1("[" + "1,".repeat(many) + "2]"));
    assertTiled("application/json", Octets.latin1("[".repeat(many)));
    assertTiled("application/json", Octets.latin1("{\"a\":".repeat(many)));
    assertTiled("multipart/mixed; boundary=b", Octets.latin1("--b\r\nA: 1\r\n\r\n".repeat(many)));
    assertTiled("multipart/mixed; boundary=b", Octets.latin1("--b\r\n" + "A: 1\r\n".repeat(many)));
  }

  /// All of a JSON text is read, whatever of it is told apart.
  @Test
  void whereJsonBreaksIsFoundBehindWhatIsToldApart() {
    String text = "[" + "1,".repeat(60_000) + "x]";
    MessageContent content = ContentGolden.content("application/json", Octets.latin1(text));
    int origin = content.body().span().start();

    assertThat(content.deviations()).hasSize(1);
    assertThat(content.deviations().getFirst().at().start() - origin).isEqualTo(120_001);
  }

  static void assertTiled(String type, Octets octets) {
    MessageContent content = ContentGolden.content(type, octets);
    Dissection tree = content.structure().orElseThrow();

    assertThat(Octets.concat(tree.root().leaves().map(tree::octets).toList())).isEqualTo(octets);
    assertThat(tree.root().walk().count()).isLessThan(MOST_NODES);
    assertThat(content.deviations())
        .extracting(ContentDeviation::at)
        .allMatch(at -> tree.span().contains(at))
        .hasSizeLessThan(200);
  }
}
