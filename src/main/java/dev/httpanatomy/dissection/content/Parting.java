package dev.httpanatomy.dissection.content;

import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.Tiling;
import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wire.Span;
import dev.httpanatomy.wording.Sentence;
import java.util.ArrayList;
import java.util.List;

/// The octets in which content stands, how many nodes may still be made of them, and what deviates.
final class Parting {

  /// How many nodes are made of one content; what is beyond becomes one.
  static final int MOST_NODES = 4000;

  /// How deep objects, arrays and parts in each other are told apart.
  static final int DEEPEST = 64;

  private static final int MOST_DEVIATIONS = 100;

  private final Octets in;
  private final List<ContentDeviation> deviations = new ArrayList<>();
  private int left = MOST_NODES;

  Parting(Octets in) {
    this.in = in;
  }

  Octets in() {
    return in;
  }

  List<ContentDeviation> deviations() {
    return deviations;
  }

  /// Whether more nodes may be made.
  boolean hasRoom() {
    return left > 0;
  }

  /// Lays a leaf up to `end`, if there is room for one.
  void leaf(Tiling tiling, Role role, int end) {
    if (left > 0 && end > tiling.at()) {
      left--;
      tiling.leaf(role, end);
    }
  }

  /// Lays a node that was made elsewhere, and counts what it is made of.
  void add(Tiling tiling, Node node) {
    left -= (int) Math.min(left, node.walk().count());
    tiling.add(node);
  }

  /// Lays what is left up to `end` as one leaf.
  static void rest(Tiling tiling, int end) {
    tiling.leaf(Role.REST, end);
  }

  void note(ContentDeviationKind kind, int start, int end, Sentence expected, Sentence found) {
    if (deviations.size() < MOST_DEVIATIONS) {
      deviations.add(new ContentDeviation(kind, new Span(start, end), expected, found));
    }
  }

  /// Notes that one octet is not what it should be.
  void note(ContentDeviationKind kind, int at, int limit, String expected) {
    note(kind, at, limit, Sentence.of(expected));
  }

  /// Notes so where what is expected has arguments.
  void note(ContentDeviationKind kind, int at, int limit, Sentence expected) {
    note(kind, at, Math.min(at + 1, limit), expected, words(at, limit));
  }

  /// What stands at an offset: `"x"`, `0xE9`, or `the end`.
  private Sentence words(int at, int limit) {
    if (at >= limit) {
      return Sentence.of("the end");
    }
    int octet = in.at(at);
    return Sentence.data(
        octet > ' ' && octet < 0x7F ? "\"" + (char) octet + "\"" : "0x%02X".formatted(octet));
  }
}
