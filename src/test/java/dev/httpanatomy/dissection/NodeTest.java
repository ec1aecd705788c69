package dev.httpanatomy.dissection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.httpanatomy.wire.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodeTest {

  private static final Node NAME = Node.leaf(Role.FIELD_NAME, 0, 4);
  private static final Node COLON = Node.leaf(Role.COLON, 4, 5);

  @Test
  void takesPartsThatTileIt() {
    Node line = new Node(Role.FIELD_LINE, new Span(0, 5), List.of(NAME, COLON));
    assertThat(line.child(Role.COLON)).contains(COLON);
    assertThat(line.child(Role.OWS)).isEmpty();
    assertThat(line.children(Role.FIELD_NAME)).containsExactly(NAME);
    assertThat(line.walk()).containsExactly(line, NAME, COLON);
    assertThat(line.leaves()).containsExactly(NAME, COLON);
    assertThat(line.isLeaf()).isFalse();
    assertThat(NAME.isLeaf()).isTrue();
  }

  @Test
  void refusesAGapBetweenParts() {
    refuses(new Span(0, 6), NAME, Node.leaf(Role.COLON, 5, 6));
  }

  @Test
  void refusesPartsThatOverlap() {
    refuses(new Span(0, 5), NAME, Node.leaf(Role.COLON, 3, 5));
  }

  @Test
  void refusesPartsThatBeginLate() {
    refuses(new Span(3, 5), COLON);
  }

  @Test
  void refusesPartsThatEndEarly() {
    refuses(new Span(0, 6), NAME, COLON);
  }

  @Test
  void refusesPartsThatEndLate() {
    refuses(new Span(0, 4), NAME, COLON);
  }

  @Test
  void refusesToBeEmpty() {
    assertThatIllegalArgumentException().isThrownBy(() -> Node.leaf(Role.OWS, 3, 3));
  }

  @Test
  void tilingLaysPartsSideBySideAndLeavesOutEmptyOnes() {
    Tiling tiling = new Tiling(0);
    assertThat(tiling.isEmpty()).isTrue();
    tiling.leaf(Role.FIELD_NAME, 4).leaf(Role.OWS, 4).add(COLON);
    assertThat(tiling.at()).isEqualTo(5);
    assertThat(tiling.isEmpty()).isFalse();
    assertThat(tiling.close(Role.FIELD_LINE))
        .isEqualTo(new Node(Role.FIELD_LINE, new Span(0, 5), List.of(NAME, COLON)));
  }

  @Test
  void tilingRefusesToCloseWithoutParts() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Tiling(3).close(Role.FIELD_LINE));
  }

  private static void refuses(Span span, Node... parts) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Node(Role.FIELD_LINE, span, List.of(parts)));
  }
}
