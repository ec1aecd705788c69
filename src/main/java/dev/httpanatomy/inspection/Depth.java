package dev.httpanatomy.inspection;

import dev.httpanatomy.finding.Rules;

/// How far an inspection goes, for lists look at many exchanges.
enum Depth {
  /// The tree of the octets, and nothing judged.
  DISSECTED,
  /// And what is found in messages, but not in what they hold.
  JUDGED,
  /// And the content decoded and judged as well.
  DECODED;

  /// What it takes to know whether a rule applies.
  static Depth of(String rule) {
    return Rules.isOfContent(rule) ? DECODED : JUDGED;
  }
}
