package dev.httpanatomy.rendering.html;

/// How much of a direction is shown, so that no message makes a page that no browser can hold: more
/// than any message needs that is meant to be read. What is beyond is counted.
final class Room {

  private int lines = 1000;
  private int findings = 500;

  /// Takes room for lines of a head, as far as there is some.
  ///
  /// @return for how many
  int takeLines(int wanted) {
    int taken = Math.min(wanted, lines);
    lines -= taken;
    return taken;
  }

  /// Takes room for a finding, if there is some.
  boolean takeFinding() {
    if (findings == 0) {
      return false;
    }
    findings--;
    return true;
  }
}
